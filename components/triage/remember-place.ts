import { queueCookie } from "@/lib/triage/queue-cookie";

const pauseMs = 300;
const days = 30;

/** In the address, for a reload, and in a cookie of this page, for coming back; returns what calls it off. */
export function rememberPlace(search: string, isKept: boolean, at: string | null): () => void {
  const timer = setTimeout(() => {
    const url = new URL(window.location.href);
    if (at) url.searchParams.set("at", at);
    else url.searchParams.delete("at");
    // With the router's own state it is not told: nothing is drawn anew, and no navigation on its way is lost.
    window.history.replaceState(window.history.state, "", url);
    if (!isKept) return;
    const value = encodeURIComponent(JSON.stringify({ search, at }));
    const secure = url.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${queueCookie}=${value}; path=${url.pathname}; max-age=${days * 86_400}; samesite=lax${secure}`;
  }, pauseMs);
  return () => clearTimeout(timer);
}
