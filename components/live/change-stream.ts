/**
 * Keys alone of what changed. A topic is `job=research-scientist`, `application=0198…`, or `me` for what waits for
 * oneself; the application is null when any of the topic's may have changed.
 */
export type Change = { topic: string; application: string | null };

const gatherMs = 100;
const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

/**
 * The one connection of a browser: Server-Sent Events about what any of its tabs shows. It is opened anew when
 * that changes and after a refusal; as something may be missed meanwhile, every opening tells of each topic that
 * anything may have changed. So does a refusal: what is shown may not be open to one any more.
 */
export function openChangeStream(onChange: (change: Change) => void) {
  let source: EventSource | null = null;
  let topics: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;

  const tellAll = () => {
    for (const topic of topics) onChange({ topic, application: null });
  };
  const connect = () => {
    source?.close();
    source = null;
    if (topics.length === 0) return;
    source = new EventSource(`/api/live?${topics.join("&")}`);
    source.onopen = () => {
      pauseMs = firstPauseMs;
      tellAll();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const change = readChange(JSON.parse(data));
      if (change) onChange(change);
    };
    source.onerror = () => {
      // A lost connection comes back by itself; a refusal, such as while the database is away, does not.
      if (source?.readyState !== EventSource.CLOSED) return;
      if (pauseMs === firstPauseMs) tellAll();
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
    setTopics: (next: string[]) => {
      if (next.toSorted().join() === topics.join()) return;
      topics = next.toSorted();
      connectIn(gatherMs);
    },
    close: () => {
      clearTimeout(timer);
      source?.close();
    },
  };
}

export function readChange(value: unknown): Change | null {
  if (typeof value !== "object" || value === null || !("topic" in value) || !("application" in value)) {
    return null;
  }
  const { topic, application } = value;
  const isKnown = typeof topic === "string" && (typeof application === "string" || application === null);
  return isKnown ? { topic, application } : null;
}
