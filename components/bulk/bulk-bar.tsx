"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { numberWords } from "@/lib/bulk/bulk-words";
import type { BulkKind } from "@/lib/bulk/schemas";
import { BulkDialog } from "./bulk-dialog";
import { countSelected, type Selection, toBulkSelection } from "./selection";

export type BulkAbilities = Record<BulkKind, boolean>;

type BulkBarProps = {
  slug: string;
  stages: { id: string; name: string; kind: string }[];
  selection: Selection;
  /** How many the filters leave; `isOver` where that is not counted to the end. */
  matching: { shown: number; isOver: boolean };
  /** The list's filters, as its URL says them. */
  search: string;
  can: BulkAbilities;
  canHire: boolean;
  onSelectAll: () => void;
  onClear: () => void;
  onStarted: (operationId: string) => void;
};

const labels: [BulkKind, string][] = [
  ["move", "Move…"],
  ["reject", "Reject…"],
  ["tag", "Tag…"],
  ["assign", "Assign…"],
  ["snooze", "Snooze…"],
  ["mail", "Write…"],
];

/** So many fit side by side. */
function compareHrefOf(slug: string, { isAll, rows }: Selection): string | null {
  if (isAll || rows.size < 2 || rows.size > 4) return null;
  const chosen = new URLSearchParams([...rows.keys()].map((id) => ["application", id]));
  return `/desk/jobs/${slug}/compare?${chosen}`;
}

/** What can be done with those selected; below the list, so that no row jumps. */
export function BulkBar(props: BulkBarProps) {
  const { selection, matching, search, can, onSelectAll, onClear, onStarted } = props;
  const [kind, setKind] = useState<BulkKind | null>(null);
  const count = countSelected(selection, matching.shown);
  const isOver = selection.isAll && matching.isOver;
  const many = `${isOver ? "over " : ""}${numberWords(count)}`;
  if (count === 0) return null;
  const compareHref = compareHrefOf(props.slug, selection);
  const canSelectAll = !selection.isAll && (matching.isOver || matching.shown > count);
  return (
    <section
      aria-label="Selected applications"
      className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2"
    >
      <p role="status" className="text-sm font-semibold tabular-nums">
        {selection.isAll && selection.rows.size === 0 ? `All ${many} that match` : `${many} selected`}
      </p>
      {canSelectAll && (
        <Button size="small" variant="quiet" onClick={onSelectAll}>
          Select all {matching.isOver ? "over " : ""}
          {numberWords(matching.shown)} that match
        </Button>
      )}
      <div className="flex flex-wrap gap-1">
        {labels.map(
          ([one, label]) =>
            can[one] && (
              <Button key={one} size="small" onClick={() => setKind(one)}>
                {label}
              </Button>
            ),
        )}
        {compareHref && (
          <LinkButton size="small" href={compareHref}>
            Compare
          </LinkButton>
        )}
      </div>
      <Button size="small" variant="quiet" className="ml-auto" onClick={onClear}>
        Clear selection
      </Button>
      {kind && (
        <BulkDialog
          {...props}
          kind={kind}
          many={`${many} ${count === 1 ? "application" : "applications"}`}
          selection={toBulkSelection(selection, search)}
          onClose={() => setKind(null)}
          onStarted={(id) => {
            setKind(null);
            onStarted(id);
          }}
        />
      )}
    </section>
  );
}
