import { describe, expect, test } from "vitest";
import type { QuestionKind } from "@/lib/questions/question-kinds";
import { makeQuestion } from "@/lib/testing/apply-questions";
import messages from "@/messages/en.json";
import { answersSchema } from "./answers-schema";
import type { ApplyQuestion } from "./apply-form-view";

type Values = Partial<ApplyQuestion>;

function answer(kind: QuestionKind, value: unknown, values: Values = {}) {
  const question = makeQuestion(kind, values);
  const parsed = answersSchema([question], messages.apply.errors).safeParse({ [question.id]: value });
  if (parsed.success) return parsed.data[question.id];
  return parsed.error.issues.map(({ path, message }) => {
    expect(path, "the message stands at the field").toEqual([question.id]);
    return message;
  });
}

const pdf = (size: number, name = "poster.pdf") => new File([new Uint8Array(size)], name);
const emoji = "👩🏽‍🔬";
const choices = { options: ["Alignment", "Robustness", `שלום ${emoji}`] };
const gpa = { limits: { min: 0, max: 4 } };
const years = { limits: { min: 0, max: 60, isWhole: true } };
const summer = { limits: { earliest: "2026-06-01", latest: "2026-08-31" } };

const taken: [QuestionKind, unknown, unknown, Values?][] = [
  ["short_text", `  שלום ${emoji}\t`, `שלום ${emoji}`],
  ["long_text", "two\r\nlines ", "two\nlines "],
  ["choice", "Robustness", "Robustness", choices],
  ["choices", ["Robustness", "Alignment", "Alignment"], ["Alignment", "Robustness"], choices],
  ["choices", `שלום ${emoji}`, [`שלום ${emoji}`], choices],
  ["yes_no", "No", "No"],
  ["number", "12", 12],
  ["number", " 1 234,5 ", 1234.5],
  ["number", "−0.5", -0.5],
  ["number", "-0", 0],
  ["number", "1,234.56", 1234.56],
  ["number", "1.234.567", 1_234_567],
  ["number", "1’250", 1250],
  ["number", "٣٫٥", 3.5],
  ["number", "１２", 12],
  ["number", "3.875", 3.875, gpa],
  ["number", "1,000", 1000, { limits: { isWhole: true } }],
  ["number", "12.0", 12, years],
  ["date", "2026-02-28", "2026-02-28"],
  ["date", " 2028-02-29 ", "2028-02-29"],
  ["date", "2026-06-01", "2026-06-01", summer],
  ["link", "example.org/me", "https://example.org/me"],
  ["link", "https://例え.jp/道", "https://xn--r8jz45g.jp/%E9%81%93"],
];

const refused: [QuestionKind, unknown, RegExp, Values?][] = [
  ["short_text", "x".repeat(100_000), /at most 300 characters/],
  ["short_text", "a\0b", /null character/],
  ["short_text", ["a", "b"], /could not be read/],
  ["short_text", pdf(1), /could not be read/],
  ["long_text", "x".repeat(100_000), /at most 10,000 characters/],
  ["long_text", { a: 1 }, /could not be read/],
  ["choice", "Sales", /among the answers offered/, choices],
  ["choice", ["Alignment", "Robustness"], /among the answers offered/, choices],
  ["choice", pdf(1), /among the answers offered/, choices],
  ["choices", ["Alignment", "Sales"], /among the answers offered/, choices],
  ["choices", Array.from({ length: 5_000 }, (_, index) => `${index}`), /among the answers/, choices],
  ["yes_no", "Ja", /among the answers offered/],
  ["number", "many", /Please write a number/],
  ["number", "1e5", /Please write a number/],
  ["number", "Infinity", /Please write a number/],
  ["number", "9".repeat(16), /Please write a number/],
  ["number", "9".repeat(100_000), /at most 100 characters/],
  ["number", "1\u00002", /null character/],
  ["number", "1,250", /two different numbers/],
  ["number", "2.5", /whole number/, years],
  ["number", "-1", /at least 0/, years],
  ["number", "61", /at most 60/, years],
  ["date", "2026-02-30", /like 2026-01-31/],
  ["date", "31.01.2026", /like 2026-01-31/],
  ["date", "20260131", /like 2026-01-31/],
  ["date", "2026-05-31", /not before 2026-06-01/, summer],
  ["date", "2026-09-01", /not after 2026-08-31/, summer],
  ["link", "javascript:alert(1)", /https/],
  ["link", "ftp://example.org", /https/],
  ["link", `https://example.org/${"x".repeat(2_000)}`, /2,000/],
  ["file", pdf(0), /empty/],
  ["file", pdf(10 * 1024 * 1024 + 1), /10 MB/],
  ["file", "poster.pdf", /could not be read/],
  ["file", [pdf(1), pdf(1)], /could not be read/],
];

describe("an answer", () => {
  test.each(taken)("to a %s question is taken: %j → %j", (kind, value, stored, values) => {
    expect(answer(kind, value, values)).toEqual(stored);
  });

  test.each(refused)("to a %s question is refused with a sentence: %#", (kind, value, sentence, values) => {
    expect(answer(kind, value, values)).toEqual([expect.stringMatching(sentence)]);
  });

  test("to a file question is the file, whatever it is called", () => {
    expect(answer("file", pdf(3, "简历.pdf"))).toBeInstanceOf(File);
  });

  test.each<QuestionKind>([
    "short_text",
    "long_text",
    "choice",
    "choices",
    "yes_no",
    "number",
    "date",
    "link",
    "file",
  ])("to a %s question may be missing, or must not, as the question says", (kind) => {
    for (const nothing of [undefined, "", kind === "file" ? new File([], "") : undefined]) {
      expect(answer(kind, nothing, choices)).toBeUndefined();
      expect(answer(kind, nothing, { ...choices, isRequired: true })).toEqual([
        `Please answer: A ${kind} question`,
      ]);
    }
  });

  test.each([
    ["Why not?", 2],
    [`emoji ${emoji} is none`, 3],
    ["我们研究人工智能安全", 5],
    ["אני חוקר בטיחות", 3],
    ["ผมศึกษาความปลอดภัย", 4],
  ])("is counted in words of its script: %s", (text, count) => {
    expect(answer("long_text", text, { limits: { maxWords: count } })).toBe(text);
    expect(answer("long_text", text, { limits: { maxWords: count - 1 } })).toEqual([
      expect.stringContaining(`There are ${count}.`),
    ]);
  });
});

describe("a question with a condition", () => {
  const phd = makeQuestion("yes_no", { label: "Have you a PhD?" });
  const field = makeQuestion("choice", {
    options: ["Physics", "Other"],
    isRequired: true,
    askedWhen: { questionId: phd.id, values: ["Yes"] },
  });
  const other = makeQuestion("short_text", {
    isRequired: true,
    askedWhen: { questionId: field.id, values: ["Other"] },
  });
  const parse = (given: Record<string, unknown>) =>
    answersSchema([phd, field, other], messages.apply.errors).safeParse(given);

  test("is neither demanded nor kept when it was not asked, whatever stands in it", () => {
    expect(parse({ [phd.id]: "No" }).data).toEqual({ [phd.id]: "No" });
    const nonsense = { [field.id]: "Sales", [other.id]: "x\0".repeat(100_000) };
    expect(parse({ [phd.id]: "No", ...nonsense }).data).toEqual({ [phd.id]: "No" });
  });

  test("is demanded once it is asked, along the whole chain", () => {
    expect(parse({ [phd.id]: "Yes" }).error?.issues).toMatchObject([{ path: [field.id] }]);
    expect(parse({ [phd.id]: "Yes", [field.id]: "Other" }).error?.issues).toMatchObject([
      { path: [other.id] },
    ]);
    const all = { [phd.id]: "Yes", [field.id]: "Other", [other.id]: "Geology" };
    expect(parse(all).data).toEqual(all);
  });

  test("is not asked when the question it hangs on is not, though that was answered", () => {
    const stale = { [phd.id]: "No", [field.id]: "Other", [other.id]: "Geology" };
    expect(parse(stale).data).toEqual({ [phd.id]: "No" });
  });

  test("in a circle, which no editor saves, does not vanish and hangs nothing", () => {
    const first = makeQuestion("yes_no");
    const second = makeQuestion("yes_no", { askedWhen: { questionId: first.id, values: ["Yes"] } });
    first.askedWhen = { questionId: second.id, values: ["Yes"] };
    const given = { [first.id]: "Yes", [second.id]: "Yes" };
    expect(answersSchema([first, second], messages.apply.errors).parse(given)).toEqual(given);
  });
});
