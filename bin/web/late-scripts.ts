/**
 * A page that works without JavaScript, and is given it when somebody touches it: until then nothing competes
 * with its first paint, and whoever only reads it is spared the work. See docs/decisions/066-scripts-at-a-touch.md.
 */
export function withLateScripts(html: string): string {
  const nonce = /<script\b[^>]*\snonce="([\w-]+)"/.exec(html)?.[1];
  if (!nonce) return html;
  const starter = `<script nonce="${nonce}">${starterScript}</script>`;
  return html
    .replace(scriptPreloads, "")
    .replace(asyncScripts, '<script type="text/late" data-src="$1">')
    .replace(/<\/body>/, (end) => starter + end);
}

const scriptPreloads = /<link\b[^>]*\bas="script"[^>]*>/g;
const asyncScripts = /<script src="([^"]+)"(?=[^>]*\sasync="")[^>]*>/g;

/**
 * Fetches what waits once the page has long been painted, and runs it at the first touch. At once where there may be something
 * to fill in again: kept in this browser, or by it, when one comes back to the page. What a form deletes is
 * forgotten here too, also when it is sent before the scripts are there. A form that is checked by them and sent
 * before they are there waits until the form says that it is alive, or five seconds: they may never come.
 */
const starterScript = `(() => {
  const touches = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin", "input", "change", "dragenter"];
  const waiting = () => [...document.querySelectorAll('script[type="text/late"]')];
  const start = () => {
    for (const touch of touches) removeEventListener(touch, start, true);
    for (const late of waiting()) {
      const script = document.createElement("script");
      script.async = true;
      script.src = late.dataset.src;
      late.replaceWith(script);
    }
  };
  addEventListener("submit", ({ target }) => { try { if (target.dataset.forgets) localStorage.removeItem(target.dataset.forgets); } catch {} }, true);
  let held = null;
  let isOver = false;
  const release = () => { isOver = true; document.documentElement.ariaBusy = null; if (!held) return; if (held[1]) held[1].click(); else held[0].requestSubmit(); };
  addEventListener("assay:alive", release);
  addEventListener("submit", (event) => {
    if (isOver || !event.target.dataset.checked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held) setTimeout(() => isOver || release(), 5000);
    held = [event.target, event.submitter];
    document.documentElement.ariaBusy = "true";
    start();
  }, true);
  const isKept = () => { try { return localStorage.length > 0; } catch { return false; } };
  const [navigation] = performance.getEntriesByType("navigation");
  if (isKept() || navigation?.type !== "navigate") return start();
  for (const touch of touches) addEventListener(touch, start, { capture: true, passive: true });
  const fetchAhead = () => { for (const late of waiting()) fetch(late.dataset.src, { priority: "low" }).catch(() => {}); };
  addEventListener("load", () => setTimeout(fetchAhead, 1000));
})()`.replace(/\n\s*/g, " ");
