/**
 * Next leaves the words of a missing page to the browser's scripts. Where there are none, these stand in: what
 * app/(desk)/desk/not-found.tsx says, in the desk's own frame.
 */
export function withWordsForNoScript(html: string, policy: string): string {
  const nonce = /'nonce-([\w+/=-]+)'/.exec(policy)?.[1] ?? "";
  return html.replace(
    /<body[^>]*>/,
    (body) => `${body}<noscript><style nonce="${nonce}">${style}</style>${words}</noscript>`,
  );
}

const words =
  '<header class="ns-bar"><a href="/desk">Assay</a></header>' +
  '<main class="ns-main"><h1>Page not found</h1>' +
  "<p>There is nothing here for you to see. It may have been removed, or the link may be incomplete.</p>" +
  '<p><a href="/desk">Go to your home</a></p></main>';

const style =
  ":root{color-scheme:light dark;--ns-paper:#faf9f5;--ns-ink:#141413;--ns-line:#e5e2d8;--ns-link:#a04626}" +
  "@media(prefers-color-scheme:dark){:root{--ns-paper:#1b1b1a;--ns-ink:#f5f4ef;--ns-line:#3a3936;--ns-link:#e08a68}}" +
  "body{margin:0;background:var(--ns-paper);color:var(--ns-ink);font:14px/20px Inter,system-ui,sans-serif}" +
  ".ns-bar{display:flex;align-items:center;height:44px;padding:0 16px;border-bottom:1px solid var(--ns-line)}" +
  ".ns-bar a{color:inherit;font-weight:600;text-decoration:none}" +
  ".ns-main{max-width:68ch;padding:48px 16px}.ns-main h1{font:600 20px/26px Inter,system-ui,sans-serif;margin:0 0 8px}" +
  ".ns-main p{margin:0 0 8px}.ns-main a{color:var(--ns-link);text-underline-offset:2px}" +
  ":focus-visible{outline:2px solid var(--ns-link);outline-offset:2px}";
