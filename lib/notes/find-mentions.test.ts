import { expect, test } from "vitest";
import { findMentions } from "./find-mentions";

const [rosa, rosalind, ivo, otherIvo, ana] = [
  { id: "1", name: "Rosa Falk" },
  { id: "2", name: "Rosa Falkenberg" },
  { id: "3", name: "Ivo Ek" },
  { id: "4", name: "Ivo Ek" },
  { id: "5", name: "Ana María Ñíguez" },
];
const staff = [rosa, rosalind, ivo, otherIvo, ana];
const spokenTo = (body: string) => findMentions(body, staff).flatMap(({ userIds }) => userIds);

test("a note speaks to whom it names in full, whatever its case, and to the longest name", () => {
  expect(spokenTo("@Rosa Falk, and @rosa falkenberg: see below.")).toEqual(["1", "2"]);
  expect(spokenTo("(@Ana María Ñíguez)")).toEqual(["5"]);
  expect(findMentions("Ask @Rosa Falk.", staff)).toEqual([{ start: 4, end: 14, userIds: ["1"] }]);
});

test("a first name is enough where only one colleague has it", () => {
  expect(spokenTo("@ana what do you think?")).toEqual(["5"]);
  expect(spokenTo("@Rosa?")).toEqual([]);
});

test("colleagues with one name are each spoken to", () => {
  expect(spokenTo("@Ivo Ek")).toEqual(["3", "4"]);
});

test("an address, another word and a longer name are no mention", () => {
  expect(spokenTo("mail ana@ana.example, +@ana, @Rosa Falks @Anabel @ Ana")).toEqual([]);
});
