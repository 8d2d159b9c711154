import { Day } from "@/components/ui/day";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { sourceWords } from "@/lib/applications/source-words";
import { statusNames } from "@/lib/applications/status-words";

type PacketHeadProps = { page: ApplicationPageView; madeAt: string };

/** Who it is, what they applied for, and what they said of themselves; no contact details, for paper travels. */
export function PacketHead({ page, madeAt }: PacketHeadProps) {
  const { application, job, stages, viewer } = page;
  const stage = stages.find(({ id }) => id === application.stageId);
  const facts = [
    ["Job", `${job.title}, ${job.organisationName}`],
    ["Stage", application.status === "active" ? stage?.name : statusNames[application.status]],
    ["Applied", <Day key="applied" iso={application.appliedAt} />],
    ["Affiliation", application.affiliation],
    ["Location", application.location],
    ["Source", sourceWords(application.source)],
    ...application.links.map(({ label, text }) => [label, text]),
  ] as const;
  return (
    <header className="space-y-3">
      <h1 dir="auto" className="text-xl font-semibold wrap-anywhere">
        {application.name}
      </h1>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2 print:grid-cols-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={String(label)} className="flex min-w-0 gap-2">
                <dt className="w-24 shrink-0 text-ink-soft">{label}</dt>
                <dd dir="auto" className="min-w-0 wrap-anywhere">
                  {value}
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="text-sm text-ink-soft">
        Made on <Day iso={madeAt} /> for {viewer.name}, of what they may read.
        {application.isAnonymised && " Anonymised: name, contact, links and schools are hidden."}
      </p>
    </header>
  );
}
