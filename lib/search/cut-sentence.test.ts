import { describe, expect, test } from "vitest";
import { cutSentence, markAll } from "./cut-sentence";
import { findMarks } from "./find-marks";
import type { WordClause } from "./read-words";
import type { Piece } from "./search-schemas";

const wordsOf = (...phrases: string[]): WordClause[] =>
  phrases.map((phrase) => ({
    isNot: false,
    terms: [{ lexemes: phrase.split(" "), isExact: false, corrections: [] }],
  }));

const shown = (pieces: Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");

function sentence(text: string, ...phrases: string[]): string {
  const marks = findMarks(text, wordsOf(...phrases));
  const [first] = marks;
  return first ? shown(cutSentence(text, marks, first).pieces) : "";
}

describe("a hit", () => {
  test.each([
    [
      "I like tea. I train transformers at night. I sleep.",
      ["transform"],
      "I train [transformers] at night.",
    ],
    ["Line one\nBuilt a C++ engine\nLine three", ["cplusplus"], "Built a [C++] engine"],
    ["Moved from Zürich, with Łódź before", ["zurich", "lodz"], "Moved from [Zürich], with [Łódź] before"],
    ["ASP.NET and C# for years", ["dotnet", "csharp"], "ASP[.NET] and [C#] for years"],
    ["研究人工智能的安全", ["智 能"], "研究人工[智能]的安全"],
    ["State-of-the-art results", ["state of the art"], "[State-of-the-art] results"],
    ["Al and AI", ["ai"], "Al and [AI]"],
    ["nothing here", ["else"], ""],
  ])("in %j is shown in its sentence", (text, phrases, expected) => {
    expect(sentence(text, ...phrases)).toBe(expected);
  });

  test("in a very long sentence is shown with what is near it", () => {
    const text = `${"so ".repeat(200)}here it is ${"and on ".repeat(200)}`;
    const cut = sentence(text, "here");
    expect(cut).toMatch(/^… (so )+\[here\] it is (and on ?)+.* …$/);
    expect(cut.length).toBeLessThan(300);
  });

  test("in a name is marked where it stands", () => {
    const name = "Amara Okonkwo-Lindqvist";
    expect(shown(markAll(name, findMarks(name, wordsOf("lind", "a"), true)))).toBe(
      "[Amara] Okonkwo-[Lindqvist]",
    );
  });
});
