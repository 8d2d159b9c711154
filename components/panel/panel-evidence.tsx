import { EvidenceQuotes } from "@/components/scorecard/evidence-quotes";
import { RatingWord } from "@/components/scorecard/rating-words";
import type { Panel, PanelCell } from "@/lib/scorecards/panel-of";
import { evidenceId } from "./evidence-id";
import { RatedAs } from "./rated-as";

/** The passages, requirement by requirement, as the matrix above orders them. */
export function PanelEvidence({ panel, page }: { panel: Panel; page: string }) {
  const rows = panel.rows.filter(({ cells }) => cells.some(hasWords));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="panel-evidence" className="space-y-6">
      <h2 id="panel-evidence" className="text-lg font-semibold">
        Evidence
      </h2>
      {rows.map(({ requirement, cells }) => (
        <section key={requirement.id} aria-label={requirement.text} className="space-y-2">
          <h3 className="font-semibold wrap-anywhere">{requirement.text}</h3>
          {cells.map(
            (cell, nth) =>
              hasWords(cell) && (
                <div
                  key={cell.reviewer}
                  id={evidenceId(requirement.id, nth)}
                  className="scroll-mt-14 space-y-1 target:bg-mark/40"
                >
                  <p className="break-after-avoid text-sm">
                    <span className="font-medium">{cell.reviewer}</span>{" "}
                    {cell.rating && <RatingWord rating={cell.rating} />}
                  </p>
                  <RatedAs words={cell.ratedAs} />
                  <EvidenceQuotes evidence={cell.evidence} page={page} />
                </div>
              ),
          )}
        </section>
      ))}
    </section>
  );
}

function hasWords({ rating, ratedAs, evidence }: PanelCell): boolean {
  return rating !== null && (ratedAs !== null || evidence.length > 0);
}
