import { z } from "zod";
import { anonymities } from "@/lib/anonymous/anonymities";
import { requiredLine } from "@/lib/staff-text";
import { requirementKinds, requirementWeights, stageKinds } from "./job-words";
import { questionList } from "./question-inputs";
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
  mailsOnEntry: z.boolean().optional(),
  anonymity: z.enum(anonymities, "Choose what is hidden.").optional(),
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

export const updateQuestionsInput = z.object({
  ...jobEdit,
  questions: questionList,
});

const requirement = z.object({
  id,
  kind: z.enum(requirementKinds, "Choose a kind."),
  text: requiredLine("the requirement", 500),
  weight: z.coerce.number().pipe(z.literal(requirementWeights, "Choose how much it weighs.")).default(1),
  focusAreaId: z.uuid().nullish(),
});

const focusArea = z.object({
  id,
  name: requiredLine("a name", 60),
  stageIds: z.array(z.uuid()).max(30).default([]),
});

export const updateFocusAreasInput = z.object({
  ...jobEdit,
  focusAreas: z
    .array(focusArea)
    .max(20, "20 focus areas are the most.")
    .default([])
    .superRefine((areas, context) => {
      const names = areas.map(({ name }) => name.toLocaleLowerCase("en"));
      for (const [index, name] of names.entries()) {
        if (names.indexOf(name) === index) continue;
        context.addIssue({
          code: "custom",
          path: [index, "name"],
          message: "Another focus area has this name already.",
        });
      }
    }),
});

export const updateRequirementsInput = z.object({
  ...jobEdit,
  requirements: z.array(requirement).max(60, "60 requirements are the most.").default([]),
});

export type UpdateStagesInput = z.output<typeof updateStagesInput>;
export type DeleteStageInput = z.output<typeof deleteStageInput>;
export type UpdateQuestionsInput = z.output<typeof updateQuestionsInput>;
export type UpdateFocusAreasInput = z.output<typeof updateFocusAreasInput>;
export type UpdateRequirementsInput = z.output<typeof updateRequirementsInput>;
