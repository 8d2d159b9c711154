import { toFilters } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import { route } from "@/lib/route";

export const GET = route<{ slug: string }>(({ viewer, params, request }) => {
  const search = new URL(request.url).searchParams;
  return listApplications(viewer, params.slug, toFilters(search), search.get("cursor"));
});
