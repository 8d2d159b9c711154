import Link from "next/link";
import { EvidenceQuotes } from "@/components/scorecard/evidence-quotes";
import { RatingWord, RecommendationWord } from "@/components/scorecard/rating-words";
import { RequirementMarks } from "@/components/scorecard/requirement-marks";
import { Table, Td, Th } from "@/components/ui/table";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { listWords } from "@/lib/list-words";
import { type Panel, type PanelCell, panelOf } from "@/lib/scorecards/panel-of";
import { ConflictMark } from "./conflict-mark";
import { OverrideMark } from "./override-mark";
import { RatedAs } from "./rated-as";
import { Spread } from "./spread";

type Compared = { page: ApplicationPageView; panel: Panel };

/** Two to four people by requirement, in the order they were chosen; who is better nobody is told. */
export function Comparison({ pages }: { pages: ApplicationPageView[] }) {
  const compared = pages.map((page) => ({ page, panel: panelOf(page.feedback, page.viewer.id) }));
  const rated = new Set(compared.flatMap(({ panel }) => panel.rows).map(({ requirement }) => requirement.id));
  const requirements = pages[0]?.feedback.requirements.filter(({ id }) => rated.has(id)) ?? [];
  return (
    <Table caption="Candidates by requirement">
      <thead>
        <tr>
          <Th className="min-w-28 align-bottom sm:min-w-44">Requirement</Th>
          {compared.map((one) => (
            <Head key={one.page.application.id} {...one} />
          ))}
        </tr>
      </thead>
      <tbody>
        {requirements.map((requirement) => (
          <tr key={requirement.id}>
            <th scope="row" className="border-b border-line px-2 py-2 align-top font-normal wrap-anywhere">
              {requirement.text}
              <RequirementMarks requirement={requirement} />
            </th>
            {compared.map(({ page, panel }) => (
              <Td key={page.application.id} className="min-w-56 py-2 sm:min-w-64">
                <Cells
                  cells={panel.rows.find((row) => row.requirement.id === requirement.id)?.cells ?? []}
                  page={`/desk/applications/${page.application.id}`}
                />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Head({ page, panel }: Compared) {
  const { application, stages } = page;
  return (
    <Th className="min-w-56 align-top whitespace-normal! sm:min-w-64">
      <Link href={`/desk/applications/${application.id}/panel`} className="text-sm font-semibold text-ink">
        {application.name}
      </Link>
      <p>
        {[stages.find(({ id }) => id === application.stageId)?.name, application.affiliation]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {panel.isHidden && <p>Hidden until you submit yours.</p>}
      {!panel.isHidden && panel.verdicts.length === 0 && <p>No scorecard yet.</p>}
      {panel.verdicts.map(({ reviewer, recommendation, conflict, isOverridden }) => (
        <p key={reviewer}>
          {reviewer} {recommendation && <RecommendationWord recommendation={recommendation} />}{" "}
          <ConflictMark conflict={conflict} /> {isOverridden && <OverrideMark />}
        </p>
      ))}
      {panel.openConflicts.length > 0 && <p>Open conflicts of interest: {listWords(panel.openConflicts)}.</p>}
    </Th>
  );
}

function Cells({ cells, page }: { cells: PanelCell[]; page: string }) {
  const assessed = cells.filter(({ rating }) => rating !== null);
  if (assessed.length === 0) return <span className="text-ink-soft">Not assessed</span>;
  return (
    <div className="flex flex-col gap-2">
      {assessed.length > 1 && <Spread cells={cells} />}
      {assessed.map(
        ({ reviewer, rating, ratedAs, evidence, conflict, isOverridden }) =>
          rating !== null && (
            <div key={reviewer} className="flex flex-col gap-1">
              <p>
                <ConflictMark conflict={conflict} isShort />
                {isOverridden && <OverrideMark isShort />}
                {reviewer} <RatingWord rating={rating} />
              </p>
              <RatedAs words={ratedAs} />
              <EvidenceQuotes evidence={evidence} page={page} />
            </div>
          ),
      )}
    </div>
  );
}
