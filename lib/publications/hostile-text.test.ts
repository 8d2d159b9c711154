import { expect, it } from "vitest";
import { publicationLimits } from "./publication";
import { readPublications } from "./read-publications";

const fill = (part: string, length: number = publicationLimits.textCharacters) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const fine = "\n@misc{fine, title={The one after it}}";
const laughs = Array.from({ length: 40 }, (_, index) => `@string{a${index + 1} = a${index} # a${index}}`);

/** Each is as long as a form takes; the times are printed and not judged, as machines differ. */
const texts: Record<string, string> = {
  "braces that never close": fill("{"),
  "at signs": fill("@"),
  "entries in entries": fill("@a{"),
  "comments that never end": fill("@comment{"),
  "comments that never end, a line each": fill("@comment{\n"),
  "quotation marks": fill('@a{b,t="'),
  "percent signs": `@a{b,${fill("%", 1_900_000)}`,
  "blanks between names": `@a{a,title={t},author={a${fill(" ", 1_900_000)}b}}`,
  "very many authors": `@a{b,title={A title},author={${fill("A and ", 1_900_000)}}}`,
  "macros that double forty times": `@string{a0={${fill("x", 2_000)}}}${laughs.join("")}@a{b,title=a40}`,
  backslashes: `@a{b,title={x},author={${fill("\\", 1_900_000)}}}`,
  "beginnings of DOIs": fill("10.1234."),
  "beginnings of DOIs, a line each": fill(`${fill("10.1234.", 300)}\n`),
  "DOIs, a line each": fill("10.1234/a\n"),
  "one line of references": fill("Foo bar (2020). "),
  "lines that go on": fill(`${fill("word ", 390)},\n`),
  "numbered lines": fill(`[1] ${fill("word ", 390)},\nand `),
  "very short entries": fill("@a{b,title=c}"),
  "entries that end early": fill("@a{b,title={c}},x=1\n"),
};

it.each(Object.entries(texts))("%s are read to their end", (name, text) => {
  const start = performance.now();
  const { publications, problems } = readPublications(text);
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
  // Beyond what is taken reading stops, and the form says that it is too much.
  expect(publications.length).toBeLessThanOrEqual(5_002);
  expect(problems.length).toBeLessThanOrEqual(10_002);
});

it("braces 10,000 deep are a title like any other", () => {
  const text = `@misc{a, title={${fill("{", 10_000)}Deep down${fill("}", 10_000)}}}${fine}`;
  expect(readPublications(text)).toMatchObject({
    publications: [{ title: "Deep down" }, { title: "The one after it" }],
    problems: [],
  });
});

it("a title of 1 MB is named by its line and the next entry is read", () => {
  expect(readPublications(`\n@misc{long, title={${fill("x", 1_000_000)}}}${fine}`)).toMatchObject({
    publications: [{ title: "The one after it" }],
    problems: [{ line: 2, kind: "longTitle", name: "long" }],
  });
});

it("reads 500 entries of an ordinary library", () => {
  const entry = (index: number) => `@article{key${index},
  title = {{A} study of {\\'e}tudes, number ${index}: on $\\alpha$-things and others},
  author = {M{\\"u}ller, J{\\"u}rgen and Doe, Jane Q. and van der Berg, Vincent and Garc{\\'\\i}a, Mar{\\'\\i}a},
  journal = {Journal of Things}, volume = {${index}}, pages = {1--20}, year = {${1990 + (index % 30)}},
  doi = {10.1000/things.${index}}, url = {https://example.org/${index}},
  abstract = {${fill("An abstract of some length, as reference managers export them. ", 1_200)}}
}`;
  const text = Array.from({ length: 500 }, (_, index) => entry(index)).join("\n\n");
  const start = performance.now();
  const { publications } = readPublications(text);
  const took = Math.round(performance.now() - start);
  console.log(`500 entries (${Math.round(text.length / 1000)} KB): ${took} ms`);
  expect(publications).toHaveLength(500);
});
