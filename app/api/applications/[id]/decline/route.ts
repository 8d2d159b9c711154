import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";
import { declineFeedbackInput } from "@/lib/scorecards/schemas";

const body = declineFeedbackInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, request, params }) => {
  const { reason } = parseInput(body, await readJson(request));
  return declineFeedback(viewer, { applicationId: toApplicationId(params.id), reason });
});
