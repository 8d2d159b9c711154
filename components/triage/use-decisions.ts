import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import { boardKey } from "@/lib/applications/board-query";
import { listKey } from "@/lib/applications/list-query";
import { failureWords } from "@/lib/fetch-json";
import type { Placed } from "./queue-state";
import type { Queue } from "./use-queue";

/** Does it, and says how to take it back; null where that cannot be. */
export type Run = () => Promise<(() => Promise<unknown>) | null>;

export type Deed = {
  row: Placed;
  /** "Moved Amara Okonkwo to Panel." */
  done: string;
  /** Why it was not: "Amara Okonkwo was not moved." */
  notDone: string;
  run: Run;
  /** A decision takes the application out of the queue; a tag does not. */
  isDecision: boolean;
};

const recentMs = 5_000;

type Done = Deed & { finished: ReturnType<Run> };

/**
 * Decisions are shown at once and confirmed behind what is shown. One that is refused brings back exactly that
 * application, in its own place; the last ones are taken back one after another.
 */
export function useDecisions(slug: string, { dispatch }: Queue) {
  const client = useQueryClient();
  const deeds = useRef<Done[]>([]);
  const touched = useRef(new Map<string, number>());
  const forget = (deed: Done) => {
    deeds.current = deeds.current.filter((one) => one !== deed);
  };
  const refresh = (id: string) => {
    void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: boardKey(slug), refetchType: "none" });
    void client.invalidateQueries({ queryKey: listKey(slug), refetchType: "none" });
  };

  const takeBack = async (deed: Done) => {
    forget(deed);
    touched.current.set(deed.row.id, Date.now());
    dispatch({ type: "returned", row: deed.row, isShown: true });
    // One that was refused has said so itself, and is back already.
    const undo = await deed.finished.catch(() => null);
    if (!undo) return;
    try {
      await undo();
      showToast({ text: `Taken back: ${deed.done}` });
    } catch (error) {
      if (deed.isDecision) dispatch({ type: "taken", id: deed.row.id });
      showToast({ tone: "bad", text: `It could not be taken back. ${failureWords(error)}` });
    } finally {
      refresh(deed.row.id);
    }
  };

  const decide = async (deed: Deed) => {
    const { row, isDecision } = deed;
    if (isDecision) dispatch({ type: "taken", id: row.id });
    touched.current.set(row.id, Date.now());
    const done: Done = { ...deed, finished: deed.run() };
    deeds.current.push(done);
    try {
      const undo = await done.finished;
      const isThere = deeds.current.includes(done);
      if (!undo) forget(done);
      if (isThere) {
        const action = undo ? { label: "Undo", onAction: () => void takeBack(done) } : undefined;
        showToast({ text: deed.done, action });
      }
    } catch (error) {
      forget(done);
      if (isDecision) dispatch({ type: "returned", row, isShown: false });
      showToast({ tone: "bad", text: `${deed.notDone} ${failureWords(error)}` });
    } finally {
      refresh(row.id);
    }
  };

  const undo = () => {
    const last = deeds.current.at(-1);
    if (last) void takeBack(last);
    else showToast({ text: "There is nothing to take back." });
  };

  /** Done by this very page, a moment ago. */
  const isOwn = (id: string) => Date.now() - (touched.current.get(id) ?? 0) < recentMs;

  return { decide, undo, isOwn };
}

export type Decisions = ReturnType<typeof useDecisions>;
