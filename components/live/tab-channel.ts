import { type Change, readChange } from "./change-stream";
import { canShare } from "./stand-for-lead";

type Listener = {
  /** What the leading tab heard. */
  onChange: (change: Change) => void;
  /** What another tab shows; none when it is hidden or goes. */
  onWants: (tab: string, topics: string[]) => void;
  /** A tab has begun to lead and does not know yet who wants what. */
  onAsked: () => void;
};

/** How the tabs of a browser talk with each other. */
export function openTabChannel({ onChange, onWants, onAsked }: Listener) {
  // No randomUUID: plain http has none.
  const tab = String(Math.random());
  const channel = new BroadcastChannel(canShare() ? "assay-live" : `assay-live ${tab}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === "asks") return onAsked();
    const change = readChange(data);
    if (change) return onChange(change);
    const wants = readWants(data);
    if (wants) onWants(wants.tab, wants.topics);
  };
  return {
    tab,
    tellChange: (change: Change) => channel.postMessage(change),
    tellWants: (topics: string[]) => channel.postMessage({ tab, topics }),
    ask: () => channel.postMessage("asks"),
  };
}

/** A tab may be of an older version of the page, so nothing is taken for granted. */
function readWants(value: unknown): { tab: string; topics: string[] } | null {
  if (typeof value !== "object" || value === null || !("tab" in value) || !("topics" in value)) return null;
  const { tab, topics } = value;
  if (typeof tab !== "string" || !Array.isArray(topics)) return null;
  return { tab, topics: topics.filter((job) => typeof job === "string") };
}
