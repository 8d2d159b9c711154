import { RatingWord } from "@/components/scorecard/rating-words";
import { RequirementMarks } from "@/components/scorecard/requirement-marks";
import { Table, Td, Th } from "@/components/ui/table";
import type { Panel } from "@/lib/scorecards/panel-of";
import { ConflictMark } from "./conflict-mark";
import { evidenceId } from "./evidence-id";
import { OverrideMark } from "./override-mark";
import { Spread } from "./spread";

/** Requirements by reviewers; a rating leads to the evidence it rests on. */
export function PanelMatrix({ panel }: { panel: Panel }) {
  return (
    <Table caption="Requirements by reviewers">
      <thead>
        <tr>
          <Th className="w-1/4 min-w-40 align-bottom sm:min-w-56">Requirement</Th>
          <Th className="align-bottom">Spread</Th>
          {panel.verdicts.map(({ reviewer, conflict, isOverridden }) => (
            <Th key={reviewer} className="align-bottom whitespace-normal!">
              {reviewer} <ConflictMark conflict={conflict} isShort />
              {isOverridden && <OverrideMark isShort />}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {panel.rows.map(({ requirement, cells, spread }) => (
          <tr key={requirement.id}>
            <th scope="row" className="border-b border-line px-2 py-1.5 align-top font-normal wrap-anywhere">
              {requirement.text}
              <RequirementMarks requirement={requirement} />
              {(spread ?? 0) > 1 && <span className="font-medium text-warn"> They disagree.</span>}
            </th>
            <Td>
              <Spread cells={cells} />
            </Td>
            {cells.map(({ reviewer, rating, ratedAs, evidence, conflict }, nth) => (
              <Td key={reviewer} className="whitespace-nowrap">
                {rating !== null && <ConflictMark conflict={conflict} isShort />}
                {ratedAs && <span className="sr-only">Rated as it read before: {ratedAs} </span>}
                {rating === null && <NotAssessed />}
                {rating !== null && evidence.length === 0 && !ratedAs && <RatingWord rating={rating} />}
                {rating !== null && (evidence.length > 0 || ratedAs) && (
                  <a href={`#${evidenceId(requirement.id, nth)}`}>
                    <RatingWord rating={rating} />
                  </a>
                )}
                {ratedAs && (
                  <span aria-hidden title={`Rated as it read before: ${ratedAs}`} className="text-ink-soft">
                    {" "}
                    †
                  </span>
                )}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NotAssessed() {
  return (
    <span className="text-ink-soft">
      <span aria-hidden>–</span>
      <span className="sr-only">Not assessed</span>
    </span>
  );
}
