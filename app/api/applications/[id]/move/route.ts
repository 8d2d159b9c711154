import { moveApplication } from "@/lib/applications/move-application";
import { moveApplicationInput } from "@/lib/applications/schemas";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = moveApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  const stages = parseInput(body, await readJson(request));
  return moveApplication(viewer, { applicationId, ...stages });
});
