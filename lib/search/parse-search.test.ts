import { describe, expect, test } from "vitest";
import { parseSearch } from "./parse-search";

/** `a "b c" -d (e|f)`, as it was understood. */
function understood(typed: string): string {
  return parseSearch(typed)
    .map(({ isNot, terms }) => {
      const words = terms.map(({ text, isExact }) => (isExact ? `"${text}"` : text));
      return `${isNot ? "-" : ""}${words.length > 1 ? `(${words.join("|")})` : words}`;
    })
    .join(" ");
}

describe("what was typed", () => {
  test.each([
    ["amara okonkwo", "amara okonkwo"],
    ['"machine learning" -java', '"machine learning" -java'],
    ["zürich or berlin safety", "(zürich|berlin) safety"],
    ["a OR b or c", "(a|b|c)"],
    ['-"not this" yes', '-"not this" yes'],
    ["state-of-the-art", "state-of-the-art"],
    ["or zürich or", "zürich"],
    ['"never closed', '"never closed"'],
    ["“curly quotes”", '"curly quotes"'],
    ["C++ .NET", "C++ .NET"],
    ["% _ ' \\ - \" 🙂 ()", ""],
    ["a\0b", "a b"],
  ])("%j means %j", (typed, meaning) => {
    expect(understood(typed)).toBe(meaning);
  });

  test("of 5,000 characters is read as far as anybody would look for", () => {
    expect(parseSearch("x".repeat(5_000))).toEqual([
      { isNot: false, terms: [{ text: "x".repeat(100), isExact: false }] },
    ]);
    expect(parseSearch("ab ".repeat(5_000))).toHaveLength(24);
  });

  test("with half a character is read without it", () => {
    expect(understood("\ud800 ada")).toBe("ada");
  });
});
