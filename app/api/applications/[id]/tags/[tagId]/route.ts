import { toApplicationId } from "@/lib/applications/to-application-id";
import { route } from "@/lib/route";
import { untagApplication } from "@/lib/tags/untag-application";

export const DELETE = route<{ id: string; tagId: string }>(async ({ viewer, params }) => {
  await untagApplication(viewer, { applicationId: toApplicationId(params.id), tagId: params.tagId });
});
