import { expect, test } from "vitest";
import { type EvidenceSource, findPassages, suggestPassages } from "./find-passages";
import { quoteOccurs } from "./quote-occurs";

const resume: EvidenceSource = {
  kind: "document",
  sourceId: "cv",
  source: "cv.pdf",
  text: "Amara Okonkwo\n\nZürich, Résumé\n• Built probes in Python and JAX\nTaught C++ and statistics\nPython only",
};
const long = "I trained sparse autoencoders. ".repeat(20);
const answer: EvidenceSource = {
  kind: "answer",
  sourceId: "why",
  source: "Why?",
  text: `${long}Then I wrote Python.`,
};

const quotes = (found: { quote: string }[]) => found.map(({ quote }) => quote);

test("finds lines with every word, whatever their case and accents, from their beginnings", () => {
  expect(quotes(findPassages([resume], "pyth jax"))).toEqual(["Built probes in Python and JAX"]);
  expect(quotes(findPassages([resume], "zurich resume"))).toEqual(["Zürich, Résumé"]);
  expect(quotes(findPassages([resume], "c++"))).toEqual(["Taught C++ and statistics"]);
  expect(findPassages([resume], "ython")).toEqual([]);
  expect(findPassages([resume], "  ")).toEqual([]);
  expect(findPassages([resume], "(*[")).toEqual([]);
});

test("long answers are found by their sentences, and every passage really stands in its source", () => {
  const found = findPassages([resume, answer], "python");
  expect(quotes(found)).toEqual(["Built probes in Python and JAX", "Python only", "Then I wrote Python."]);
  expect(
    found.every(({ sourceId, quote }) => quoteOccurs(sourceId === "cv" ? resume.text : answer.text, quote)),
  ).toBe(true);
});

test("suggests for a requirement the lines that share most of its telling words", () => {
  const requirement = "Proficiency in Python and ML frameworks (PyTorch, JAX, TensorFlow)";
  expect(quotes(suggestPassages([resume], requirement))).toEqual([
    "Built probes in Python and JAX",
    "Python only",
  ]);
  expect(suggestPassages([resume], "Experience with the")).toEqual([]);
});
