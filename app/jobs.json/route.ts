import { jobsFeed } from "@/lib/feeds/jobs-feed";
import { listFeedJobs } from "@/lib/feeds/queries";
import { getOrganisation } from "@/lib/organisation/queries";

// A build has neither database nor address; bin/web.ts keeps what was made for a while.
export const dynamic = "force-dynamic";

/** The open roles for other people's programs: from any origin, without a key. */
export async function GET() {
  const [organisation, jobs] = await Promise.all([getOrganisation(), listFeedJobs()]);
  return Response.json(jobsFeed(jobs, organisation.name), {
    headers: { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" },
  });
}
