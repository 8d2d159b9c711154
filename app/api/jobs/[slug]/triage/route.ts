import { toFilters } from "@/lib/applications/list-params";
import { route } from "@/lib/route";
import { getQueue } from "@/lib/triage/get-queue";
import { toQueueStart } from "@/lib/triage/to-queue-start";

export const GET = route<{ slug: string }>(({ viewer, params, request }) => {
  const search = new URL(request.url).searchParams;
  return getQueue(viewer, params.slug, toFilters(search), toQueueStart(search));
});
