import { expect, test } from "vitest";
import { quoteOccurs } from "./quote-occurs";

const text = "Efficient probing of\nsparse autoencoders,\n\nZürich — 王小明 🧪";

test.each([
  ["a part of a line", "probing of"],
  ["over a line's end", "of sparse  autoencoders"],
  ["over a page's end, with spaces of another kind", "autoencoders,\u00a0Zürich"],
  ["with a ligature", "Eﬃcient probing"],
  ["with a composed letter", "Zu\u0308rich"],
  ["without the spaces a viewer lost", "ofsparseautoencoders"],
  ["in any script", "王小明 🧪"],
])("a passage %s occurs", (_, quote) => {
  expect(quoteOccurs(text, quote)).toBe(true);
});

test.each([
  ["other words", "dense autoencoders"],
  ["words in another order", "autoencoders sparse"],
  ["another case", "efficient Probing"],
  ["nothing", " \n "],
])("%s does not", (_, quote) => {
  expect(quoteOccurs(text, quote)).toBe(false);
});
