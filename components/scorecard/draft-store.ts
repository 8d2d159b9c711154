import type { ScorecardState } from "./scorecard-state";

export type DraftStatus = "untouched" | "unsaved" | "saving" | "saved" | "failed" | "conflict";

export type DraftSnapshot = { state: ScorecardState; status: DraftStatus; failure: string | null };

export type SaveOutcome =
  | { kind: "saved"; version: number }
  | { kind: "conflict" }
  | { kind: "failed"; reason: string; isFinal: boolean };

type DraftOptions = {
  state: ScorecardState;
  version: number;
  save: (state: ScorecardState, version: number) => Promise<SaveOutcome>;
  onSaved?: (state: ScorecardState, version: number, isFirst: boolean) => void;
  restMs?: number;
  retryMs?: number;
};

export type Draft = ReturnType<typeof createDraft>;

/**
 * A draft that saves itself once typing rests: one save at a time, each made from the version the last one
 * left. What could not be saved stays, says why, and is tried again when that can help.
 */
export function createDraft({ restMs = 700, retryMs = 5_000, ...options }: DraftOptions) {
  let snapshot: DraftSnapshot = { state: options.state, status: "untouched", failure: null };
  let version = options.version;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const set = (next: Partial<DraftSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const notify of listeners) notify();
  };
  const saveSoon = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, afterMs);
  };

  const saveOnce = async () => {
    const sent = snapshot.state;
    set({ status: "saving", failure: null });
    const outcome = await options.save(sent, version);
    if (outcome.kind === "saved") {
      const isFirst = version === 0;
      version = outcome.version;
      set({ status: snapshot.state === sent ? "saved" : "unsaved" });
      options.onSaved?.(sent, version, isFirst);
      if (snapshot.state !== sent) saveSoon(restMs);
    } else if (outcome.kind === "conflict") {
      set({ status: "conflict" });
    } else {
      set({ status: "failed", failure: outcome.reason });
      if (!outcome.isFinal) saveSoon(retryMs);
    }
  };

  /** Saves at once what is not saved yet, after a save that is under way. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (saving) return saving.then(flush);
    if (snapshot.status !== "unsaved" && snapshot.status !== "failed") return Promise.resolve();
    saving = saveOnce().finally(() => {
      saving = null;
    });
    return saving;
  }

  return {
    snapshot: () => snapshot,
    version: () => version,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change: (state: ScorecardState) => {
      if (state === snapshot.state) return;
      if (snapshot.status === "conflict") return set({ state });
      set({ state, status: snapshot.status === "saving" ? "saving" : "unsaved", failure: null });
      if (snapshot.status === "unsaved") saveSoon(restMs);
    },
    flush,
    markConflict: () => set({ status: "conflict" }),
    /** After a conflict: go on from what the server has, with its content or with one's own. */
    resolve: (storedVersion: number, stored: ScorecardState | null) => {
      version = storedVersion;
      if (stored) return set({ state: stored, status: "saved", failure: null });
      set({ status: "unsaved", failure: null });
      flush();
    },
  };
}
