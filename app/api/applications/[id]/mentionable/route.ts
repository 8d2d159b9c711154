import { toApplicationId } from "@/lib/applications/to-application-id";
import { listMentionable } from "@/lib/notes/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params }) =>
  listMentionable(viewer, toApplicationId(params.id)),
);
