import { rejectApplicationInput } from "@/lib/applications/ending-schemas";
import { rejectApplication } from "@/lib/applications/reject-application";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = rejectApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return rejectApplication(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
