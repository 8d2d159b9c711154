import { exportApplications } from "@/lib/applications/export-applications";
import { toFilters } from "@/lib/applications/list-params";
import { toTextStream } from "@/lib/csv/to-text-stream";
import { route } from "@/lib/route";

/** A download changes nothing but the history: a link may ask for it, another site's page may not. */
export const GET = route<{ slug: string }>(async ({ viewer, params, request }) => {
  const filters = toFilters(new URL(request.url).searchParams);
  const { fileName, lines } = await exportApplications(viewer, params.slug, filters);
  return new Response(toTextStream(lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
});
