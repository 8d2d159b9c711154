import { reopenApplication } from "@/lib/applications/reopen-application";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { route } from "@/lib/route";

export const POST = route<{ id: string }>(({ viewer, params }) =>
  reopenApplication(viewer, { applicationId: toApplicationId(params.id) }),
);
