import { expect, test } from "vitest";
import { maskOf } from "./mask-text";
import { unmaskEdited } from "./unmask-edited";

const mask = maskOf({
  names: ["Jürgen Müller"],
  email: null,
  phone: null,
  links: [],
  affiliation: null,
  hidesSchools: false,
});
const written = "Müller impressed me. I would ask J. Müller again.";

test.each([
  ["left as it is", "[name] impressed me. I would ask [name] again.", written],
  ["added to", "[name] impressed me. I would ask [name] again. Soon.", `${written} Soon.`],
  [
    "changed within",
    "[name] did not impress me. I would ask [name] again.",
    "Müller did not impress me. I would ask J. Müller again.",
  ],
  ["begun anew", "Then: [name] impressed me. I would ask [name] again.", `Then: ${written}`],
  ["without a name", "[name] impressed me. I would ask again.", "Müller impressed me. I would ask again."],
  [
    "with a mask written into",
    "[name] impressed me. I would ask [nam again.",
    "Müller impressed me. I would ask [nam again.",
  ],
  ["with another mask put in", "[name] [name] impressed me.", "Müller [name] impressed me."],
  ["written anew", "Nothing of it", "Nothing of it"],
  ["emptied", "", ""],
])("what was written before, %s, keeps its own words", (_, edited, expected) => {
  expect(unmaskEdited(mask, [written], edited)).toBe(expected);
});

test("of several texts the one it was made from counts, and of none nothing", () => {
  const other = "Müller bored me.";
  expect(unmaskEdited(mask, [other, written], "[name] impressed me.")).toBe("Müller impressed me.");
  expect(unmaskEdited(mask, [written, other], "[name] bored me!")).toBe("Müller bored me!");
  expect(unmaskEdited(mask, [], "[name] bored me.")).toBe("[name] bored me.");
});
