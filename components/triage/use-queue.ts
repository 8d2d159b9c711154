import { useEffect, useReducer, useRef } from "react";
import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { fetchQueue } from "@/lib/triage/fetch-queue";
import type { QueuePage } from "@/lib/triage/queue-schemas";
import { changeQueue, leftOf, startQueue } from "./queue-state";
import { rememberPlace } from "./remember-place";

const rowsAhead = 15;
const rowsBehind = 5;
const pauseMs = 5_000;

/** The queue from its first page on: what is shown, how many are left, and more of it before one gets there. */
export function useQueue(slug: string, filters: ListFilters, first: QueuePage) {
  const [state, dispatch] = useReducer(changeQueue, first, startQueue);
  const { rows, index, nextCursor, previousCursor } = state;
  const current = rows[index] ?? null;
  const loading = useRef<string | null>(null);
  const wanted =
    nextCursor && index >= rows.length - rowsAhead
      ? { after: nextCursor }
      : previousCursor && index < rowsBehind
        ? { before: previousCursor }
        : null;
  const wantedKey = wanted && Object.values(wanted)[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wantedKey` is what is wanted, by value
  useEffect(() => {
    if (!wanted || !wantedKey || loading.current === wantedKey) return;
    loading.current = wantedKey;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      fetchQueue(slug, filters, wanted).then(
        (page) => dispatch({ type: "after" in wanted ? "appended" : "prepended", page }),
        () => {
          timer = setTimeout(load, pauseMs);
        },
      );
    void load();
    return () => clearTimeout(timer);
  }, [wantedKey]);

  const search = toSearch(filters);
  useEffect(
    () => rememberPlace(search, filters.q === "", current?.id ?? null),
    [search, filters.q, current?.id],
  );

  return { rows, index, current, left: leftOf(state), isOver: state.isOver, dispatch };
}

export type Queue = ReturnType<typeof useQueue>;
