import { findRange } from "./find-range";

const highlight = "evidence";
/** A PDF's text is laid over its pages once it has come; on a slow line that takes a while. */
const patienceMs = 60_000;
/** Whoever reads on meanwhile is not pulled away. */
const readingOn = ["wheel", "touchmove", "pointerdown", "keydown"];

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
  waiting = waitFor(place, (isReadingOn) => point(place, quote, isReadingOn));
  return true;
}

function point(place: HTMLElement, quote: string, isReadingOn = false): boolean {
  const range = findRange(place, quote);
  if (!range) return false;
  if ("highlights" in CSS) CSS.highlights.set(highlight, new Highlight(range));
  if (!isReadingOn) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  return true;
}

/** Looks again whenever something of the source has come. */
function waitFor(place: HTMLElement, look: (isReadingOn: boolean) => boolean): { stop: () => void } {
  let isReadingOn = false;
  const left = new AbortController();
  for (const event of readingOn) {
    window.addEventListener(event, () => (isReadingOn = true), { signal: left.signal, passive: true });
  }
  const observer = new MutationObserver(() => {
    if (look(isReadingOn)) stop();
  });
  const timer = setTimeout(() => stop(), patienceMs);
  const stop = () => {
    clearTimeout(timer);
    left.abort();
    observer.disconnect();
  };
  observer.observe(place, { childList: true, subtree: true, characterData: true });
  return { stop };
}
