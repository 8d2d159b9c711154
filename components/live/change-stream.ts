/** Which application of which job changed: keys alone. Null when any of that job may have. */
export type Change = { job: string; application: string | null };

const gatherMs = 100;
const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

/**
 * The one connection of a browser: Server-Sent Events about the jobs that any of its tabs shows. It is opened
 * anew when those change and after a refusal; as something may be missed meanwhile, every opening tells of
 * each job that anything may have changed.
 */
export function openChangeStream(onChange: (change: Change) => void) {
  let source: EventSource | null = null;
  let jobs: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;

  const connect = () => {
    source?.close();
    source = null;
    if (jobs.length === 0) return;
    source = new EventSource(`/api/live?${new URLSearchParams(jobs.map((job) => ["job", job]))}`);
    source.onopen = () => {
      pauseMs = firstPauseMs;
      for (const job of jobs) onChange({ job, application: null });
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const change = readChange(JSON.parse(data));
      if (change) onChange(change);
    };
    source.onerror = () => {
      // A lost connection comes back by itself; a refusal, such as while the database is away, does not.
      if (source?.readyState !== EventSource.CLOSED) return;
      connectIn(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };
  const connectIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(connect, ms);
  };

  return {
    /** A moment later, so that tabs that speak one after another make one connection. */
    setJobs: (next: string[]) => {
      if (next.toSorted().join() === jobs.join()) return;
      jobs = next.toSorted();
      connectIn(gatherMs);
    },
    close: () => {
      clearTimeout(timer);
      source?.close();
    },
  };
}

export function readChange(value: unknown): Change | null {
  if (typeof value !== "object" || value === null || !("job" in value) || !("application" in value)) {
    return null;
  }
  const { job, application } = value;
  const isKnown = typeof job === "string" && (typeof application === "string" || application === null);
  return isKnown ? { job, application } : null;
}
