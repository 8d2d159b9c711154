"use client";

import { useState } from "react";
import { toSearch } from "@/lib/applications/list-params";
import type { ListCount, ListFilters, ListRow } from "@/lib/applications/list-schemas";
import { type BulkAbilities, BulkBar } from "./bulk-bar";
import { BulkProgress } from "./bulk-progress";
import { SelectLoaded } from "./select-box";
import { isSelected } from "./selection";
import { useSelection } from "./use-selection";

type ListBulkProps = {
  slug: string;
  stages: { id: string; name: string; kind: string }[];
  filters: ListFilters;
  items: ListRow[];
  count: ListCount | null | undefined;
  can: BulkAbilities;
  canHire: boolean;
};

/** What a list needs for doing one thing to many of it: the boxes for its table, and the bar below. */
export function useListBulk({ slug, stages, filters, items, count, can, canHire }: ListBulkProps) {
  // The order of a list changes nobody's being in it.
  const search = toSearch({ ...filters, sort: "applied_desc" });
  const { selection, actions } = useSelection(`${slug} ${search}`, items);
  const [operationId, setOperationId] = useState<string | null>(null);
  const isAllowed = Object.values(can).some(Boolean);
  const number = items.filter(({ id }) => isSelected(selection, id)).length;
  const state =
    number === 0 ? ("none" as const) : number === items.length ? ("all" as const) : ("some" as const);
  const toggleLoaded = state === "none" ? actions.selectLoaded : actions.clear;
  return {
    table: {
      selecting: isAllowed ? actions : null,
      isSelected: (id: string) => isSelected(selection, id),
      selectLoaded: <SelectLoaded state={state} onToggle={toggleLoaded} />,
    },
    bar: (
      <>
        {operationId && (
          <BulkProgress slug={slug} operationId={operationId} onClose={() => setOperationId(null)} />
        )}
        <BulkBar
          slug={slug}
          stages={stages}
          selection={selection}
          matching={{ shown: count?.shown ?? items.length, isOver: count?.isOver ?? false }}
          search={search}
          can={can}
          canHire={canHire}
          onSelectAll={actions.selectAll}
          onClear={actions.clear}
          onStarted={(id) => {
            setOperationId(id);
            actions.clear();
          }}
        />
      </>
    ),
  };
}
