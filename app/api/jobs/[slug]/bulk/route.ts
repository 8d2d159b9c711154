import { getBulkOptions } from "@/lib/bulk/bulk-options";
import { startBulkInput } from "@/lib/bulk/schemas";
import { startBulk } from "@/lib/bulk/start-bulk";
import { getJob } from "@/lib/jobs/queries";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const GET = route<{ slug: string }>(({ viewer, params }) => getBulkOptions(viewer, params.slug));

const body = startBulkInput.omit({ slug: true });

export const POST = route<{ slug: string }>(async ({ viewer, params: { slug }, request }) => {
  await getJob(viewer, slug);
  return startBulk(viewer, { slug, ...parseInput(body, await readJson(request)) });
});
