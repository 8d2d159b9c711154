import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { discardRevision } from "@/lib/scorecards/discard-revision";
import { saveRevision } from "@/lib/scorecards/save-revision";
import { scorecardRevisionInput } from "@/lib/scorecards/schemas";
import { submitRevision } from "@/lib/scorecards/submit-revision";

const body = scorecardRevisionInput.omit({ applicationId: true });

/** Keeps a change of what was submitted while it is being written. */
export const PUT = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return saveRevision(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return submitRevision(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});

export const DELETE = route<{ id: string }>(async ({ viewer, params }) =>
  discardRevision(viewer, toApplicationId(params.id)),
);
