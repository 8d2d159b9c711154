import type { Metadata } from "next";
import { DueTable } from "@/components/settings/retention/due-table";
import { JobRetentionForm } from "@/components/settings/retention/job-retention-form";
import { RetentionForm } from "@/components/settings/retention/retention-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { requirePermission } from "@/lib/auth/require-permission";
import { getRetention } from "@/lib/retention/queries";
import type { RetentionView } from "@/lib/retention/schemas";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("retention.manage");
  return { title: "Retention" };
}

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** How long ended applications are kept, what happens then, and to whom. */
export default async function RetentionPage({ searchParams }: Props) {
  const viewer = await requirePermission("retention.manage");
  const { after } = await searchParams;
  const retention = await getRetention(viewer, typeof after === "string" ? after : null);
  const { mode, months, jobs, due, nextCursor } = retention;
  return (
    <SettingsPage
      title="Retention"
      intro={`Rejected and withdrawn applications are kept for ${months} months, as the organisation's settings and the privacy page say. Who agreed to be kept, or is under a legal hold, stays.`}
    >
      <RetentionForm mode={mode} />
      <section aria-labelledby="due" className="flex flex-col gap-3 border-t border-line pt-5">
        <h2 id="due" className="text-lg font-semibold">
          Who is due
        </h2>
        <p className="text-ink-soft">{dueWords(retention)}</p>
        <DueTable due={due} nextCursor={nextCursor} />
      </section>
      <section aria-labelledby="job" className="flex flex-col gap-3 border-t border-line pt-5">
        <h2 id="job" className="text-lg font-semibold">
          A job with a time of its own
        </h2>
        <JobRetentionForm jobs={jobs} months={months} />
      </section>
    </SettingsPage>
  );
}

function dueWords({ dueNow, mode }: RetentionView): string {
  const due =
    dueNow === 1 ? "1 application is due now" : `${dueNow.toLocaleString("en")} applications are due now`;
  if (mode === "off") return `${due}. Nothing is erased while this is switched off.`;
  return `${due}, and ${mode === "erase" ? "erased" : "anonymised"} within the hour, once the last change here is a day old.`;
}
