import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskedFeedback } from "@/components/home/asked-feedback";
import { HomeJobs } from "@/components/home/home-jobs";
import { MyMentions } from "@/components/home/my-mentions";
import { NewApplications } from "@/components/home/new-applications";
import { WhoWaits } from "@/components/home/who-waits";
import { LivePage } from "@/components/live/live-page";
import { can } from "@/lib/auth/permissions";
import { requireViewer } from "@/lib/auth/session";
import { homePages } from "@/lib/jobs/home-cursor";
import { getHome } from "@/lib/jobs/home-queries";
import { countNewMentions, listMyMentions } from "@/lib/notes/mention-queries";
import { orNotFound } from "@/lib/or-not-found";
import { getWhoWaits } from "@/lib/waiting/get-who-waits";

export const metadata: Metadata = { title: "Home" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for me. */
export default async function HomePage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const pages = homePages.safeParse(await searchParams);
  if (!pages.success) notFound();
  const [{ jobs, showsAllJobs, newApplications, feedback }, waiting, mentions, mentionCount] =
    await Promise.all([
      orNotFound(getHome(viewer, pages.data)),
      getWhoWaits(viewer),
      listMyMentions(viewer, undefined, { size: 5, onlyNew: true }),
      countNewMentions(viewer),
    ]);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-8 px-4 py-6">
      <LivePage
        topics={["me", ...(newApplications ? jobs.slice(0, 20).map(({ slug }) => `job=${slug}`) : [])]}
      />
      <h1 className="text-xl font-semibold">Home</h1>
      <MyMentions mentions={mentions} count={mentionCount} />
      <AskedFeedback feedback={feedback} />
      {waiting && <WhoWaits waiting={waiting} />}
      <HomeJobs jobs={jobs} showsAllJobs={showsAllJobs} canCreate={can(viewer.role, "job.edit")} />
      {newApplications && <NewApplications {...newApplications} />}
    </div>
  );
}
