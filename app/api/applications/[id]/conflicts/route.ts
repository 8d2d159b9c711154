import { toApplicationId } from "@/lib/applications/to-application-id";
import { stateConflictInput } from "@/lib/conflicts/schemas";
import { stateConflict } from "@/lib/conflicts/state-conflict";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = stateConflictInput.omit({ applicationId: true });

/** What one says of oneself. */
export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return stateConflict(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
