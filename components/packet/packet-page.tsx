import Link from "next/link";
import type { ReactNode } from "react";
import { PanelEvidence } from "@/components/panel/panel-evidence";
import { PanelMatrix } from "@/components/panel/panel-matrix";
import { ViewSwitch } from "@/components/ui/view-switch";
import type { Packet } from "@/lib/applications/find-packet";
import { panelOf } from "@/lib/scorecards/panel-of";
import { PacketAnswers } from "./packet-answers";
import { PacketHead } from "./packet-head";
import { PacketPublications } from "./packet-publications";
import { PacketState } from "./packet-state";
import { PacketVerdicts } from "./packet-verdicts";
import { PrintButton } from "./print-button";

type PacketPageProps = { packet: Packet; madeAt: string; address: string };

/** All that a committee needs about one person, on one page to print. */
export function PacketPage({ packet, madeAt, address }: PacketPageProps) {
  const { page } = packet;
  const { application, feedback, viewer } = page;
  const panel = panelOf(feedback, viewer.id, viewer.name);
  const href = `/desk/applications/${application.id}`;
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-6 print:max-w-none print:p-0">
      <Controls packet={packet} />
      <article data-paper className="space-y-6 text-base">
        <PacketHead page={page} madeAt={madeAt} />
        <PacketState panel={panel} viewerId={viewer.id} />
        {panel.verdicts.length > 0 && (
          <>
            <Part title="Recommendations">
              <PacketVerdicts panel={panel} />
            </Part>
            <Part title="Requirements">
              <PanelMatrix panel={panel} />
            </Part>
            <PanelEvidence panel={panel} page={href} />
          </>
        )}
        {page.publications.all.length > 0 && (
          <Part title="Publications">
            <PacketPublications publications={page.publications.all} />
          </Part>
        )}
        {page.answers.length > 0 && (
          <Part title="Answers">
            <PacketAnswers answers={page.answers} />
          </Part>
        )}
        {application.coverLetter && (
          <Part title="Cover letter">
            <p dir="auto" className="max-w-measure whitespace-pre-wrap wrap-anywhere print:max-w-none">
              {application.coverLetter}
            </p>
          </Part>
        )}
        <p className="border-t border-line pt-3 text-sm text-ink-soft wrap-anywhere">
          Not in this packet: the résumé and other files, notes, messages and contact details. Who may see
          them finds them at {address}
        </p>
      </article>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Controls({ packet: { page, canBeNamed } }: { packet: Packet }) {
  const { id, isAnonymised } = page.application;
  const href = `/desk/applications/${id}/packet`;
  return (
    <div data-print="hide" className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link href={`/desk/applications/${id}`} className="text-sm underline">
        Back to the application
      </Link>
      {canBeNamed ? (
        <ViewSwitch
          label="What the packet tells"
          views={[
            { href, label: "With the name", current: !isAnonymised },
            { href: `${href}?as=anonymised`, label: "Anonymised", current: isAnonymised },
          ]}
        />
      ) : (
        <p className="text-sm text-ink-soft">This stage hides who it is, so the packet is anonymised.</p>
      )}
      <div className="ml-auto">
        <PrintButton />
      </div>
    </div>
  );
}
