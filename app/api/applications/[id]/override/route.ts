import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { overrideBlindness } from "@/lib/scorecards/override-blindness";
import { overrideBlindnessInput } from "@/lib/scorecards/override-schemas";

const body = overrideBlindnessInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return overrideBlindness(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
