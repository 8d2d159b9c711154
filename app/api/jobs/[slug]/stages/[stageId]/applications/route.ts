import { getColumnPage } from "@/lib/applications/board-queries";
import { route } from "@/lib/route";

export const GET = route<{ slug: string; stageId: string }>(({ viewer, params, request }) =>
  getColumnPage(viewer, params.slug, params.stageId, new URL(request.url).searchParams.get("cursor")),
);
