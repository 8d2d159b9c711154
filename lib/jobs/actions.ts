"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ActionResult, action } from "@/lib/action";
import type { Viewer } from "@/lib/auth/viewer";
import { changeJobStatus } from "./change-job-status";
import { createJob } from "./create-job";
import { deleteStage } from "./delete-stage";
import {
  deleteStageInput,
  updateFocusAreasInput,
  updateQuestionsInput,
  updateRequirementsInput,
  updateStagesInput,
} from "./pipeline-schemas";
import {
  changeJobStatusInput,
  createJobInput,
  type JobEditView,
  updateHiringTeamInput,
  updateJobInput,
  updatePostingInput,
  updateStageReviewersInput,
} from "./settings-schemas";
import { updateSynonymsInput } from "./synonyms";
import { updateTranslationInput } from "./translation-schemas";
import { updateFocusAreas } from "./update-focus-areas";
import { updateHiringTeam } from "./update-hiring-team";
import { updateJob } from "./update-job";
import { updatePosting } from "./update-posting";
import { updateQuestions } from "./update-questions";
import { updateRequirements } from "./update-requirements";
import { updateStageReviewers } from "./update-stage-reviewers";
import { updateStages } from "./update-stages";
import { updateSynonyms } from "./update-synonyms";
import { updateTranslation } from "./update-translation";

type Previous = ActionResult<JobEditView> | null;
type Result = Promise<ActionResult<JobEditView>>;

export async function createJobAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return action(createJobInput, async (viewer, input): Promise<never> => {
    const { slug } = await createJob(viewer, input);
    revalidatePath("/desk/jobs");
    redirect(`/desk/jobs/${slug}/settings`);
  })(previous, form);
}

export async function updateJobAction(previous: Previous, form: FormData): Result {
  return edit(updateJobInput, updateJob, previous, form);
}

export async function updatePostingAction(previous: Previous, form: FormData): Result {
  return edit(updatePostingInput, updatePosting, previous, form);
}

export async function updateTranslationAction(previous: Previous, form: FormData): Result {
  return edit(updateTranslationInput, updateTranslation, previous, form);
}

export async function changeJobStatusAction(previous: Previous, form: FormData): Result {
  return edit(changeJobStatusInput, changeJobStatus, previous, form);
}

export async function updateStagesAction(previous: Previous, form: FormData): Result {
  return edit(updateStagesInput, updateStages, previous, form);
}

export async function deleteStageAction(previous: Previous, form: FormData): Result {
  return edit(deleteStageInput, deleteStage, previous, form);
}

export async function updateQuestionsAction(previous: Previous, form: FormData): Result {
  return edit(updateQuestionsInput, updateQuestions, previous, form);
}

export async function updateRequirementsAction(previous: Previous, form: FormData): Result {
  return edit(updateRequirementsInput, updateRequirements, previous, form);
}

export async function updateFocusAreasAction(previous: Previous, form: FormData): Result {
  return edit(updateFocusAreasInput, updateFocusAreas, previous, form);
}

export async function updateSynonymsAction(previous: Previous, form: FormData): Result {
  return edit(updateSynonymsInput, updateSynonyms, previous, form);
}

export async function updateStageReviewersAction(previous: Previous, form: FormData): Result {
  return edit(updateStageReviewersInput, updateStageReviewers, previous, form);
}

export async function updateHiringTeamAction(previous: Previous, form: FormData): Result {
  return edit(updateHiringTeamInput, updateHiringTeam, previous, form);
}

async function edit<Schema extends z.ZodType>(
  schema: Schema,
  rule: (viewer: Viewer, input: z.output<Schema>) => Promise<JobEditView>,
  previous: Previous,
  form: FormData,
): Result {
  const result = await action(schema, rule)(previous, form);
  // The posting and the list of roles follow; after a conflict too, so that the next save is about what is
  // there now.
  if (result.ok || result.error.code === "conflict") revalidatePath("/", "layout");
  return result;
}
