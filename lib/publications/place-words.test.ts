import { expect, test } from "vitest";
import { placeWords } from "./place-words";

const words = (authorPlace: number | null, count: number, hasMoreAuthors = false) =>
  placeWords({ authorPlace, authors: Array.from({ length: count }, () => "Somebody"), hasMoreAuthors });

test("a place among authors is said as colleagues say it", () => {
  expect(words(1, 7)).toBe("first of 7");
  expect(words(7, 7)).toBe("last of 7");
  expect(words(2, 2)).toBe("second of 2");
  expect(words(1, 1)).toBe("sole author");
  expect(words(1, 1, true)).toBe("first of more than 1");
  expect(words(3, 10, true)).toBe("third of more than 10");
  expect([11, 12, 21, 22, 113].map((place) => words(place, 200))).toEqual([
    "11th of 200",
    "12th of 200",
    "21st of 200",
    "22nd of 200",
    "113th of 200",
  ]);
  expect(words(2, 0)).toBe("second author");
  expect(words(null, 5)).toBeNull();
});
