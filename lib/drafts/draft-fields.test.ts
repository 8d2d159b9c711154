import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { draftFieldsOf, isEmptyDraft } from "./draft-fields";

const form = (entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe("what is kept of a form", () => {
  test("is its text, several values of a group of boxes among it", () => {
    const answer = `answers.${randomUUID()}`;
    const kept = draftFieldsOf(
      form([
        ["fullName", "Amara"],
        ["coverLetter", "Dear\0 team"],
        [answer, "Alignment"],
        [answer, "Robustness"],
      ]),
    );
    expect(kept).toEqual({
      fullName: ["Amara"],
      coverLetter: ["Dear team"],
      [answer]: ["Alignment", "Robustness"],
    });
  });

  test("is never the consent, a file, what opens something, or a field that the form does not have", () => {
    const kept = draftFieldsOf(
      form([
        ["consent", "on"],
        ["resume", new File(["x"], "cv.pdf")],
        ["slug", "research-scientist"],
        ["submissionKey", randomUUID()],
        ["resumeToken", "secret"],
        ["uploadId", "secret"],
        ["__proto__", "x"],
        ["isAdmin", "yes"],
      ]),
    );
    expect(kept).toEqual({});
  });

  test("is nothing when every field is blank", () => {
    expect(isEmptyDraft({ fullName: [" "], phone: [""] })).toBe(true);
    expect(isEmptyDraft({ fullName: ["A"] })).toBe(false);
  });
});
