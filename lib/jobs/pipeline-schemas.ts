import { z } from "zod";
import { longText, requiredLine } from "@/lib/staff-text";
import { questionKinds, requirementKinds, stageKinds } from "./job-words";
import { jobEdit } from "./settings-schemas";

/** Without an id it is a new one. */
const id = z.uuid().nullish();

const promisedDays = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value, context) => {
    const digits = String(value ?? "").trim();
    if (digits === "") return null;
    const days = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
    if (days >= 1 && days <= 365) return days;
    context.addIssue({ code: "custom", message: "Enter whole days from 1 to 365, or nothing." });
    return z.NEVER;
  });

const stage = z.object({
  id,
  name: requiredLine("a name", 60),
  publicName: requiredLine("what candidates read", 100),
  kind: z.enum(stageKinds, "Choose a kind."),
  promisedDays,
});

export const updateStagesInput = z.object({
  ...jobEdit,
  stages: z
    .array(stage)
    .min(2, "A search needs a first and a last stage.")
    .max(30, "30 stages are the most."),
});

export const deleteStageInput = z.object({
  ...jobEdit,
  stageId: z.uuid(),
  /** Where its applications go; needed when it has any. */
  moveToStageId: z.uuid("Choose where its applications go.").nullish(),
});

/** One a line, as typed; blank lines and repeats go. */
const options = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => {
    const lines = (Array.isArray(value) ? value : (value ?? "").split("\n")).map((line) => line.trim());
    return [...new Set(lines.filter((line) => line !== ""))];
  })
  .refine((lines) => lines.length <= 50, "50 choices are the most.")
  .refine(
    (lines) => lines.every((line) => line.length <= 200 && !line.includes("\0")),
    "A choice has at most 200 characters.",
  );

const question = z
  .object({
    id,
    kind: z.enum(questionKinds, "Choose a kind."),
    label: requiredLine("the question", 500),
    help: longText(1_000),
    isRequired: z.boolean().default(false),
    options,
  })
  .superRefine(({ kind, options: given }, context) => {
    if ((kind !== "choice" && kind !== "choices") || given.length >= 2) return;
    context.addIssue({
      code: "custom",
      path: ["options"],
      message: "Enter at least two choices, one a line.",
    });
  });

export const updateQuestionsInput = z.object({
  ...jobEdit,
  questions: z.array(question).max(40, "40 questions are the most.").default([]),
});

const requirement = z.object({
  id,
  kind: z.enum(requirementKinds, "Choose a kind."),
  text: requiredLine("the requirement", 500),
});

export const updateRequirementsInput = z.object({
  ...jobEdit,
  requirements: z.array(requirement).max(60, "60 requirements are the most.").default([]),
});

export type UpdateStagesInput = z.output<typeof updateStagesInput>;
export type DeleteStageInput = z.output<typeof deleteStageInput>;
export type UpdateQuestionsInput = z.output<typeof updateQuestionsInput>;
export type UpdateRequirementsInput = z.output<typeof updateRequirementsInput>;
