import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JobSettings } from "@/components/settings/job/job-settings";
import { JobSettingsHeader } from "@/components/settings/job/job-settings-header";
import { requireViewer } from "@/lib/auth/session";
import { findJobSettings } from "@/lib/jobs/settings-queries";
import { listShareLinks } from "@/lib/share-links/queries";

type Props = PageProps<"/desk/jobs/[slug]/settings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await findJobSettings(await requireViewer(), (await params).slug);
  if (!job) notFound();
  return { title: `Settings of ${job.title}` };
}

export default async function JobSettingsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const job = await findJobSettings(viewer, (await params).slug);
  if (!job) notFound();
  const shareLinks = await listShareLinks(viewer, job.id);
  const { language } = await searchParams;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 pt-3 pb-16">
      <JobSettingsHeader job={job} />
      <JobSettings
        job={job}
        shareLinks={shareLinks}
        openLanguage={typeof language === "string" ? language : null}
      />
    </div>
  );
}
