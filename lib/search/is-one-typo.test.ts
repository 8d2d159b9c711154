import { expect, test } from "vitest";
import { isOneTypo } from "./is-one-typo";

test.each([
  ["okonkow", "okonkwo", true],
  ["okonko", "okonkwo", true],
  ["okonkwoo", "okonkwo", true],
  ["akonkwo", "okonkwo", true],
  ["jhon", "john", true],
  ["ada", "ada", false],
  ["okonkwo", "konkwoo", false],
  ["marsh", "smart", false],
  ["abdc", "badc", true],
  ["abdc", "bacd", false],
])("%s and %s are one typo apart: %s", (a, b, isClose) => {
  expect([isOneTypo(a, b), isOneTypo(b, a)]).toEqual([isClose, isClose]);
});
