import type { QuestionKind } from "@/lib/questions/question-kinds";
import type { JobStatus, StageKind } from "./job-views";
import type { EmploymentType } from "./posting-view";

// Apart from the schemas, so that a browser gets the words without zod.

export const jobStatuses = ["draft", "open", "paused", "closed"] as const satisfies JobStatus[];

export const employmentTypes = [
  "full_time",
  "part_time",
  "contract",
  "temporary",
  "internship",
] as const satisfies EmploymentType[];

export const employmentTypeNames: Record<EmploymentType, string> = {
  full_time: "Full-time",
  part_time: "Part-time",
  contract: "Contract",
  temporary: "Temporary",
  internship: "Internship",
};

export const stageKinds = [
  "applied",
  "review",
  "screen",
  "interview",
  "offer",
  "hired",
] as const satisfies StageKind[];

export const stageKindNames: Record<StageKind, string> = {
  applied: "Applied",
  review: "Review",
  screen: "Screen",
  interview: "Interview",
  offer: "Offer",
  hired: "Hired",
};

export const questionKindNames: Record<QuestionKind, string> = {
  short_text: "Short text",
  long_text: "Long text",
  choice: "One of several",
  choices: "Any of several",
  yes_no: "Yes or no",
  number: "Number",
  date: "Date",
  link: "Link",
  file: "File",
};

export const requirementKinds = ["required", "preferred"] as const;

export type RequirementKind = (typeof requirementKinds)[number];

/** How much a requirement weighs in a discussion. It orders what is shown; nothing is computed from it. */
export const requirementWeights = [1, 2, 3] as const;

export type RequirementWeight = (typeof requirementWeights)[number];

export const requirementWeightNames: Record<RequirementWeight, string> = {
  1: "Normal",
  2: "Important",
  3: "Decisive",
};

export const requirementKindNames: Record<RequirementKind, string> = {
  required: "Required",
  preferred: "Preferred",
};
