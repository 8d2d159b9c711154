import { getBoard } from "@/lib/applications/board-queries";
import { toFilters } from "@/lib/applications/list-params";
import { route } from "@/lib/route";

export const GET = route<{ slug: string }>(({ viewer, params, request }) =>
  getBoard(viewer, params.slug, toFilters(new URL(request.url).searchParams)),
);
