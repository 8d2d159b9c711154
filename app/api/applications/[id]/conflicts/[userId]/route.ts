import { toApplicationId } from "@/lib/applications/to-application-id";
import { decideConflict } from "@/lib/conflicts/decide-conflict";
import { decideConflictInput } from "@/lib/conflicts/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = decideConflictInput.omit({ applicationId: true, userId: true });

/** What is decided about a colleague. */
export const POST = route<{ id: string; userId: string }>(async ({ viewer, params, request }) => {
  const decision = parseInput(body, await readJson(request));
  return decideConflict(viewer, {
    ...decision,
    applicationId: toApplicationId(params.id),
    userId: params.userId,
  });
});
