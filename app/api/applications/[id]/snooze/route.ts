import { snoozeApplication } from "@/lib/applications/snooze-application";
import { snoozeApplicationInput } from "@/lib/applications/snooze-schemas";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = snoozeApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return snoozeApplication(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
