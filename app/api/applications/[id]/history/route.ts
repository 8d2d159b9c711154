import { toApplicationId } from "@/lib/applications/to-application-id";
import { listHistory } from "@/lib/events/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params, request }) =>
  listHistory(viewer, toApplicationId(params.id), new URL(request.url).searchParams.get("cursor")),
);
