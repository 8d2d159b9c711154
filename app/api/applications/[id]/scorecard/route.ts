import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { scorecardInput } from "@/lib/scorecards/schemas";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";

const body = scorecardInput.omit({ applicationId: true });

/** Keeps the draft. */
export const PUT = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return saveScorecardDraft(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return submitScorecard(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
