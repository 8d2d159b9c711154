import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = ["app", "bench", "bin", "components", "db", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => `${folder}/${f}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|^lib.testing/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));

const having = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort();

test("nothing but the rule, the totals and the person's own page and erasure reaches the answers", () => {
  // By the table's import, and by its name in SQL.
  expect(having(/schema\/self-identification"|self_identification\.|self_identification"\)/)).toEqual([
    "db/schema/self-identification.ts",
    "lib/self-identification/answer-self-identification.ts",
    "lib/self-identification/count-answers.ts",
    "lib/self-identification/own-answers.ts",
  ]);
});

test("the key to a person's answers is made for the rule and for that person alone", () => {
  expect(having(/self-identification-key"/)).toEqual([
    "lib/self-identification/answer-self-identification.ts",
    "lib/self-identification/own-answers.ts",
  ]);
});

test("one's own answers are read on one's own page and in one's own download alone", () => {
  expect(having(/readOwnAnswers/)).toEqual([
    "app/(careers)/[locale]/application/[id]/self-identification/page.tsx",
    "lib/own-data/read-own-data.ts",
    "lib/self-identification/own-answers.ts",
  ]);
});
