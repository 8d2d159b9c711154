import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import { listColleagues } from "@/lib/reviewers/queries";
import { askForFeedbackInput } from "@/lib/reviewers/schemas";
import { readJson, route } from "@/lib/route";

const body = askForFeedbackInput.omit({ applicationId: true });

/** Whom one could ask. */
export const GET = route<{ id: string }>(({ viewer, params }) =>
  listColleagues(viewer, toApplicationId(params.id)),
);

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return askForFeedback(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
