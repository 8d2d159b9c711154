import type { PublicationsView, PublicationView } from "@/lib/publications/publication-view";
import { PublicationEntry } from "./publication-entry";

/** Open at once beside the selected ones; a long record folds. */
const shownAtOnce = 8;

/** What the candidate wants read first, with their part in it; then the rest of their record. */
export function Publications({ publications: { all, typed } }: { publications: PublicationsView }) {
  const selected = all.filter(({ isSelected }) => isSelected);
  const others = all.filter(({ isSelected }) => !isSelected);
  const shown = others.length <= shownAtOnce + 2 ? others : others.slice(0, shownAtOnce);
  const folded = others.slice(shown.length);
  if (all.length === 0) {
    return (
      <>
        <p className="text-sm text-ink-soft">None of it could be read. As it was typed:</p>
        <pre dir="auto" className="max-h-64 overflow-auto text-sm whitespace-pre-wrap wrap-anywhere">
          {typed}
        </pre>
      </>
    );
  }
  return (
    <div className="flex max-w-measure flex-col gap-3">
      {selected.length > 0 && <PublicationGroup title="Selected by the candidate" entries={selected} />}
      {shown.length > 0 && (
        <PublicationGroup title={selected.length > 0 ? "All others" : null} entries={shown} />
      )}
      {folded.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm font-medium text-accent-ink">
            {`Show ${folded.length.toLocaleString("en")} more`}
          </summary>
          <div className="pt-3">
            <PublicationGroup title={null} entries={folded} />
          </div>
        </details>
      )}
    </div>
  );
}

function PublicationGroup({ title, entries }: { title: string | null; entries: PublicationView[] }) {
  return (
    <div className="flex flex-col gap-1.5">
      {title && <h3 className="text-sm font-semibold text-ink-soft">{title}</h3>}
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari forgets that it is a list */}
      <ol role="list" className="flex flex-col gap-2.5">
        {entries.map((entry) => (
          <PublicationEntry key={entry.id} publication={entry} />
        ))}
      </ol>
    </div>
  );
}
