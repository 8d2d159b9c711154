import { atomFeed } from "@/lib/feeds/atom-feed";
import { listFeedJobs } from "@/lib/feeds/queries";
import { toLocale } from "@/lib/i18n/locales";
import { getOrganisation } from "@/lib/organisation/queries";

// A build has neither database nor address; bin/web.ts keeps what was made for a while.
export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string }> };

/** The open roles for feed readers, in the language of the address. */
export async function GET(_: Request, { params }: Context) {
  const [{ locale }, organisation, jobs] = await Promise.all([params, getOrganisation(), listFeedJobs()]);
  return new Response(atomFeed(jobs, { organisation: organisation.name, locale: toLocale(locale) }), {
    headers: {
      "content-type": "application/atom+xml; charset=utf-8",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
