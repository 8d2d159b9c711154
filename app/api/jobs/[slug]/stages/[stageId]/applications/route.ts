import { getColumnPage } from "@/lib/applications/board-queries";
import { toFilters } from "@/lib/applications/list-params";
import { route } from "@/lib/route";

export const GET = route<{ slug: string; stageId: string }>(({ viewer, params, request }) => {
  const search = new URL(request.url).searchParams;
  return getColumnPage(viewer, params.slug, params.stageId, search.get("cursor"), toFilters(search));
});
