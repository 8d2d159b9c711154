import { toApplicationId } from "@/lib/applications/to-application-id";
import { getHistory } from "@/lib/events/queries";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>(({ viewer, params, request }) =>
  getHistory(viewer, toApplicationId(params.id), new URL(request.url).searchParams.get("cursor")),
);
