import { expect, test } from "vitest";
import { quoteOccurs } from "./quote-occurs";
import { splitPassages } from "./split-passages";

const quotesOf = (text: string) =>
  splitPassages({ kind: "document", sourceId: "cv", source: "cv.pdf", text }).map(({ quote }) => quote);

test("lines are passages without their bullets, and a line that only wrapped goes on in the next", () => {
  const text = `Amara Okonkwo\n\n• Built probes in Python\n• Trained reward models for a year by reinforcement learning from\nhuman feedback at scale.\nTaught C++`;
  const quotes = quotesOf(text);
  expect(quotes).toEqual([
    "Amara Okonkwo",
    "Built probes in Python",
    "Trained reward models for a year by reinforcement learning from human feedback at scale.",
    "Taught C++",
  ]);
  expect(quotes.every((quote) => quoteOccurs(text, quote))).toBe(true);
});

test("a long text is parted by its sentences, and one without any is not lost", () => {
  expect(quotesOf(`${"I trained sparse autoencoders. ".repeat(20)}Then I wrote Python.`)).toHaveLength(21);
  const endless = "word ".repeat(400);
  const quotes = quotesOf(endless);
  expect(quotes.every(({ length }) => length <= 400)).toBe(true);
  expect(quotes.join(" ").split(" ")).toHaveLength(400);
});
