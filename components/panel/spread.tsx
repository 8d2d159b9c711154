import type { PanelCell } from "@/lib/scorecards/panel-of";
import { type Rating, ratingNames, ratings } from "@/lib/scorecards/schemas";

const stepPx = 18;
const heightPx = 18;

/** Where on the four steps the panel's ratings lie: a dot for each, higher dots where several agree. */
export function Spread({ cells }: { cells: PanelCell[] }) {
  const counts = ratings.map((rating) => cells.filter((cell) => cell.rating === rating).length);
  const most = Math.max(1, ...counts);
  const gapPx = Math.min(5, (heightPx - 6) / most);
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  if (first < 0) return null;
  const x = (step: number) => stepPx / 2 + step * stepPx;
  return (
    <svg role="img" width={stepPx * ratings.length} height={heightPx} className="block overflow-visible">
      <title>{words(counts)}</title>
      <line x1={x(0)} x2={x(3)} y1={heightPx - 4} y2={heightPx - 4} className="stroke-line-strong" />
      <line
        x1={x(first)}
        x2={x(last)}
        y1={heightPx - 4}
        y2={heightPx - 4}
        strokeWidth={2}
        className="stroke-ink"
      />
      {counts.flatMap((count, step) =>
        Array.from({ length: count }, (_, nth) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name
            key={`${step} ${nth}`}
            cx={x(step)}
            cy={heightPx - 4 - nth * gapPx}
            r={3}
            className="fill-ink stroke-paper"
          />
        )),
      )}
    </svg>
  );
}

function words(counts: number[]): string {
  return ratings
    .flatMap((rating: Rating, step) => (counts[step] ? [`${counts[step]} × ${ratingNames[rating]}`] : []))
    .join(", ");
}
