import { findRange } from "./find-range";

const highlight = "evidence";
/** A PDF's text is laid over its pages a moment after they are there. */
const patienceMs = 5_000;

let waiting: { stop: () => void } | null = null;

/** Scrolls to a passage and marks it; false when its source is not on this page. */
export function showPassage(sourceId: string, quote: string): boolean {
  const place = document.querySelector<HTMLElement>(`[data-source-id="${CSS.escape(sourceId)}"]`);
  if (!place) return false;
  waiting?.stop();
  waiting = null;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  if (point(place, quote)) return true;
  place.scrollIntoView({ block: "start" });
  waiting = waitFor(place, () => point(place, quote));
  return true;
}

function point(place: HTMLElement, quote: string): boolean {
  const range = findRange(place, quote);
  if (!range) return false;
  if ("highlights" in CSS) CSS.highlights.set(highlight, new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  return true;
}

/** Looks again whenever something of the source has come. */
function waitFor(place: HTMLElement, look: () => boolean): { stop: () => void } {
  const observer = new MutationObserver(() => {
    if (look()) stop();
  });
  const timer = setTimeout(() => stop(), patienceMs);
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(place, { childList: true, subtree: true, characterData: true });
  return { stop };
}
