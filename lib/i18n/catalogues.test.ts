import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales } from "./locales";
import { messagesOf } from "./messages-of";

type Sentences = Map<string, string>;

function sentencesOf(part: unknown, path = "", into: Sentences = new Map()): Sentences {
  if (typeof part === "string") return into.set(path, part);
  for (const [key, inner] of Object.entries(part ?? {})) {
    sentencesOf(inner, path ? `${path}.${key}` : key, into);
  }
  return into;
}

const english = sentencesOf(messagesOf("en"));
const others = locales.filter((locale) => locale !== "en");

/** `{name}`, `{days, plural, …}` and `<mail>`: what a sentence is filled with. */
const places = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2]).toSorted();

const sources = ["app", "bin/web", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"));

const spoken = new Set(sources.flatMap((text) => text.match(/\w+/g) ?? []));
const patterns = sources.flatMap(madeUp);

/** A key is used when the product speaks of it and of the part it stands in, or makes it up: `${status}Title`. */
function isUsed(path: string): boolean {
  const [key = "", part = ""] = path.split(".").toReversed();
  return (spoken.has(key) && spoken.has(part)) || patterns.some((pattern) => pattern.test(path));
}

function madeUp(text: string): RegExp[] {
  const templates = [...text.matchAll(/\bt\(`([\w.]*\$\{[^`]+)`/g)].map((match) => match[1] ?? "");
  return templates.map((template) => new RegExp(`(^|\\.)${template.replace(/\$\{[^}]+\}/g, "\\w+")}$`));
}

describe.each(others)("the catalogue in %s", (locale) => {
  const sentences = sentencesOf(messagesOf(locale));

  test("has every sentence of the English one, and no other", () => {
    expect([...sentences.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test("fills each sentence with the same", () => {
    const differing = [...english].filter(
      ([key, sentence]) => String(places(sentence)) !== String(places(sentences.get(key) ?? "")),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("leaves no sentence empty", () => {
    expect([...sentences].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });
});

test("every sentence is used somewhere", () => {
  expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
});
