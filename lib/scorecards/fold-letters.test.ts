import { expect, test } from "vitest";
import { foldLetters, placeLetters } from "./fold-letters";

test.each([
  "Eﬃcient Zu\u0308rich",
  "Vie\u0302\u0323t, Việt",
  "ﾓﾃﾞﾙ — 王小明 🧪",
  "co\u00adlumn\r\n\u200eשלום",
  "น้ำ हिन्दी 한국어",
  "",
])("%s has the same letters with places as without", (text) => {
  const { letters, places } = placeLetters(text);
  expect(letters).toBe(foldLetters(text));
  expect(places).toHaveLength(letters.length);
  expect(places.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
});

test("both spellings of a letter are one", () => {
  expect(foldLetters("Vie\u0302\u0323t ﬁne")).toBe(foldLetters("Việt\u00a0fi\u00adne"));
});
