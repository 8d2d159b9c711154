import { expect, test } from "vitest";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { inFormOrder } from "./in-form-order";

const question = (id: string): ApplyQuestion => ({
  ...{ id, kind: "short_text", label: id, help: null, isRequired: false, options: [] },
  ...{ limits: {}, askedWhen: null },
});

test("what is wrong is listed from the top of the form down, whoever found it", () => {
  const sorted = ["answers.a", "answers.b", "consent", "email", "fullName", "publicationsFile", "resume"];
  const items = [...sorted.map((name) => ({ id: `apply-${name}`, message: name })), { message: "all" }];
  const listed = inFormOrder(items, "apply", [question("b"), question("a")]).map(({ message }) => message);
  expect(listed).toEqual([
    "all",
    "resume",
    "fullName",
    "email",
    "publicationsFile",
    "answers.b",
    "answers.a",
    "consent",
  ]);
});
