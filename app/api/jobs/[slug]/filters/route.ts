import { listOptionsOf } from "@/lib/applications/list-options";
import { getJob } from "@/lib/jobs/queries";
import { route } from "@/lib/route";

/** What a job's applications can be filtered by. */
export const GET = route<{ slug: string }>(async ({ viewer, params }) =>
  listOptionsOf(viewer, await getJob(viewer, params.slug)),
);
