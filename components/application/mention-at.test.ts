import { expect, test } from "vitest";
import { matchingColleagues, mentionAt } from "./mention-at";

const colleague = (name: string) => ({ id: name, name, isRecruiting: true });
const staff = ["Rosa Falk", "Ana Ñíguez", "Rosalind Ek"].map(colleague);
const named = (typed: string) => matchingColleagues(staff, typed).map(({ name }) => name);

test("a mention is typed from its @ to the caret", () => {
  expect(mentionAt("Ask @Ro", 7)).toEqual({ start: 4, typed: "Ro" });
  expect(mentionAt("@Rosa F", 7)).toEqual({ start: 0, typed: "Rosa F" });
  expect(mentionAt("Ask @Ro about it", 7)).toEqual({ start: 4, typed: "Ro" });
});

test("an address and another line are none", () => {
  expect(mentionAt("rosa@fa", 7)).toBeNull();
  expect(mentionAt("@Rosa\nhello", 11)).toBeNull();
  expect(mentionAt("nobody", 6)).toBeNull();
});

test("every word of a name begins a match, accents or not; what goes on after a name is none", () => {
  expect(named("")).toHaveLength(3);
  expect(named("ros")).toEqual(["Rosa Falk", "Rosalind Ek"]);
  expect(named("nig")).toEqual(["Ana Ñíguez"]);
  expect(named("Rosa F")).toEqual(["Rosa Falk"]);
  expect(named("Rosa Falk thinks")).toEqual([]);
  expect(named(" ")).toEqual([]);
});
