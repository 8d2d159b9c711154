import { toApplicationId } from "@/lib/applications/to-application-id";
import { route } from "@/lib/route";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";

export const POST = route<{ id: string }>(({ viewer, params }) =>
  declineFeedback(viewer, { applicationId: toApplicationId(params.id) }),
);
