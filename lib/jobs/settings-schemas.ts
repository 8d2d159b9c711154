import { z } from "zod";
import type { Anonymity } from "@/lib/anonymous/anonymities";
import type { Role } from "@/lib/auth/viewer";
import type { AskedWhen, QuestionKind, QuestionLimits } from "@/lib/questions/question-kinds";
import {
  type SelfIdentificationChoice,
  selfIdentificationChoices,
} from "@/lib/self-identification/question-set";
import { longText, optionalLine, requiredLine } from "@/lib/staff-text";
import { checkSalaryOrder, jobFacts } from "./job-fact-inputs";
import type { JobStatus, StageKind } from "./job-views";
import { jobStatuses, type RequirementKind, type RequirementWeight } from "./job-words";
import type { EmploymentType } from "./posting-view";
import { slugInput } from "./slug";
import type { TranslationsView } from "./translation-schemas";

/** Every form of a job's settings says which state of the job the person saw. */
export const jobEdit = { jobId: z.uuid(), version: z.coerce.number().int() };

const location = requiredLine("a place, like Berlin or Remote", 200);

export const createJobInput = z
  .object({ ...jobFacts, slug: slugInput, location })
  .superRefine(checkSalaryOrder);

export const updateJobInput = z
  .object({
    ...jobEdit,
    ...jobFacts,
    /** Left out, it stays as it is. */
    selfIdentification: z.enum(selfIdentificationChoices, "Choose which questions.").optional(),
    rejectionDelayHours: z.coerce
      .number("Choose when it leaves.")
      .int("Choose when it leaves.")
      .min(0, "Choose when it leaves.")
      .max(720, "30 days are the most.")
      .optional(),
  })
  .superRefine(checkSalaryOrder);

export const updatePostingInput = z.object({
  ...jobEdit,
  location,
  city: optionalLine(100),
  region: optionalLine(100),
  country: optionalLine(2).refine(
    (code) => code === null || /^[A-Za-z]{2}$/.test(code),
    "Enter the country's two letters, like US or DE.",
  ),
  summary: longText(500),
  body: longText(50_000),
});

export const changeJobStatusInput = z.object({
  ...jobEdit,
  status: z.enum(jobStatuses, "Choose a status."),
});

export const teamChanges = ["add", "remove"] as const;

export const updateHiringTeamInput = z.object({
  ...jobEdit,
  userId: z.uuid("Choose a colleague."),
  change: z.enum(teamChanges),
});

export const updateStageReviewersInput = z.object({
  ...jobEdit,
  stageId: z.uuid("Choose a stage."),
  userId: z.uuid("Choose a colleague."),
  change: z.enum(teamChanges),
});

export type UpdateStageReviewersInput = z.output<typeof updateStageReviewersInput>;
export type CreateJobInput = z.output<typeof createJobInput>;
export type UpdateJobInput = z.output<typeof updateJobInput>;
export type UpdatePostingInput = z.output<typeof updatePostingInput>;
export type ChangeJobStatusInput = z.output<typeof changeJobStatusInput>;
export type UpdateHiringTeamInput = z.output<typeof updateHiringTeamInput>;

/** What every edit of a job answers: the state it is in now. */
export type JobEditView = { jobId: string; slug: string; version: number };

export type StageSettingsView = {
  id: string;
  name: string;
  publicName: string;
  kind: StageKind;
  promisedDays: number | null;
  /** Who is asked about everyone moved into it. */
  reviewers: { id: string; name: string }[];
  mailsOnEntry: boolean;
  anonymity: Anonymity;
  /** All applications in it, ended ones too. */
  applications: number;
};

export type QuestionSettingsView = {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string | null;
  isRequired: boolean;
  options: string[];
  limits: QuestionLimits;
  askedWhen: AskedWhen | null;
};

export type RequirementSettingsView = {
  id: string;
  kind: RequirementKind;
  text: string;
  weight: RequirementWeight;
  focusAreaId: string | null;
};

/** `stageIds` are the stages that look at it. */
export type FocusAreaSettingsView = { id: string; name: string; stageIds: string[] };

export type ColleagueView = { id: string; name: string; email: string; role: Role };

export type JobSettingsView = {
  id: string;
  slug: string;
  version: number;
  title: string;
  team: string;
  level: string | null;
  employmentType: EmploymentType;
  salaryMin: number | null;
  salaryMax: number | null;
  salaryCurrency: string;
  confidential: boolean;
  selfIdentification: SelfIdentificationChoice;
  rejectionDelayHours: number;
  status: JobStatus;
  posting: {
    location: string;
    city: string | null;
    region: string | null;
    country: string | null;
    summary: string;
    body: string;
  };
  translations: TranslationsView;
  stages: StageSettingsView[];
  questions: QuestionSettingsView[];
  requirements: RequirementSettingsView[];
  focusAreas: FocusAreaSettingsView[];
  synonyms: string[][];
  hiringTeam: ColleagueView[];
  /** Who could be added. */
  colleagues: ColleagueView[];
};
