const lockName = "assay-live";

/** The browser lets tabs agree on https and on this machine alone; elsewhere each tab is for itself. */
export const canShare = () => "locks" in navigator;

/** Leads as soon as no other tab does, until told to stop by what is returned. */
export function standForLead(lead: () => void, stopLeading: () => void): () => void {
  if (!canShare()) {
    const timer = setTimeout(lead);
    return () => {
      clearTimeout(timer);
      stopLeading();
    };
  }
  const waiting = new AbortController();
  let release: (() => void) | undefined;
  const leading = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      lead();
    });
  navigator.locks.request(lockName, { signal: waiting.signal }, leading).catch((error) => {
    if (!waiting.signal.aborted) throw error;
  });
  return () => {
    waiting.abort();
    if (release) stopLeading();
    release?.();
  };
}
