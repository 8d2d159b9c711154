import { expect, test } from "vitest";
import { maskOf } from "./mask-text";
import { unmaskQuote } from "./unmask-quote";

const mask = maskOf({
  names: ["Jürgen Müller"],
  email: null,
  phone: null,
  links: [],
  affiliation: null,
  hidesSchools: false,
});

const written = [
  "Eﬃcient ﬁne-tuning by J. Müller in Zu\u0308rich.",
  "With K.\u00a0Lee at\u2009scale, inter\u00adpre\u200bta-\nbility of Vie\u0323\u0302t text, ｗｉｄｅ ﾓﾃﾞﾙ, हिन्दी, 한국어.",
].join("\n");

test.each([
  ["with a ligature of the source", "Efficient fine-tuning by [name]", "Eﬃcient ﬁne-tuning by J. Müller"],
  ["that begins within a ligature", "ient fine", "ient ﬁne"],
  ["that ends within a ligature", "Ef", "Eﬃ"],
  ["with a ligature of its own", "E\ufb03cient", "Eﬃcient"],
  ["with a composed letter", "[name] in Zürich.", "J. Müller in Zu\u0308rich."],
  ["that ends before an accent", "in Zu", "in Zu\u0308"],
  ["with accents in another order", "of Việt", "of Vie\u0323\u0302t"],
  ["with plain spaces", "With K. Lee at scale", "With K.\u00a0Lee at\u2009scale"],
  ["without what parts syllables", "interpreta-bility", "inter\u00adpre\u200bta-\nbility"],
  ["over a line's end", "rich. With K.", "rich.\nWith K."],
  ["with letters of another width", "wide モデル", "ｗｉｄｅ ﾓﾃﾞﾙ"],
  ["in a script with signs for vowels", "हिन्दी", "हिन्दी"],
  ["in letters taken apart", "한국어".normalize("NFD"), "한국어"],
])("a passage of a masked text %s comes back as it was written", (_, quote, expected) => {
  expect(unmaskQuote(mask, written, quote)).toBe(expected);
});

test.each([
  ["a name", "Müller"],
  ["a name without its accents", "Mu"],
  ["other words", "inefficient"],
  ["nothing", " \u00ad"],
])("%s does not stand in it", (_, quote) => {
  expect(unmaskQuote(mask, written, quote)).toBeNull();
});
