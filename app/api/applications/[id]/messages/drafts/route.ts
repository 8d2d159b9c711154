import { toApplicationId } from "@/lib/applications/to-application-id";
import { draftMessages } from "@/lib/messages/message-queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) =>
  draftMessages(viewer, toApplicationId(params.id)),
);
