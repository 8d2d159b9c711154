import { EvidenceQuotes } from "@/components/scorecard/evidence-quotes";
import { RatingWord } from "@/components/scorecard/rating-words";
import type { Panel } from "@/lib/scorecards/panel-of";
import { evidenceId } from "./evidence-id";

/** The passages, requirement by requirement, as the matrix above orders them. */
export function PanelEvidence({ panel, page }: { panel: Panel; page: string }) {
  const rows = panel.rows.filter(({ cells }) => cells.some(({ evidence }) => evidence.length > 0));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="panel-evidence" className="flex flex-col gap-6">
      <h2 id="panel-evidence" className="text-lg font-semibold">
        Evidence
      </h2>
      {rows.map(({ requirement, cells }) => (
        <section key={requirement.id} aria-label={requirement.text} className="flex flex-col gap-2">
          <h3 className="font-semibold wrap-anywhere">{requirement.text}</h3>
          {cells.map(
            ({ reviewer, rating, evidence }, nth) =>
              rating !== null &&
              evidence.length > 0 && (
                <div
                  key={reviewer}
                  id={evidenceId(requirement.id, nth)}
                  className="flex scroll-mt-14 flex-col gap-1 break-inside-avoid target:bg-mark/40"
                >
                  <p className="text-sm">
                    <span className="font-medium">{reviewer}</span> <RatingWord rating={rating} />
                  </p>
                  <EvidenceQuotes evidence={evidence} page={page} />
                </div>
              ),
          )}
        </section>
      ))}
    </section>
  );
}
