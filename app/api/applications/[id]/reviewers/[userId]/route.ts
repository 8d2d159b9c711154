import { toApplicationId } from "@/lib/applications/to-application-id";
import { removeReviewer } from "@/lib/reviewers/remove-reviewer";
import { route } from "@/lib/route";

export const DELETE = route<{ id: string; userId: string }>(({ viewer, params }) =>
  removeReviewer(viewer, { applicationId: toApplicationId(params.id), userId: params.userId }),
);
