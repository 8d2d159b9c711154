import "server-only";

const common = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** For pages rendered for one request: only what carries the nonce runs, and what that loads. */
export function cspWithNonce(nonce: string): string {
  return [
    ...common,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
  ].join("; ");
}

/** For pages that many share: scripts of ours, and the inline ones whose hashes were taken from the page. */
export function cspWithHashes(scripts: string[], styles: string[]): string {
  return [
    ...common,
    ["script-src 'self'", ...scripts.map(quoted)].join(" "),
    ["style-src 'self'", ...styles.map(quoted)].join(" "),
  ].join("; ");
}

/** For what is no page: JSON, files, images. */
export const cspForData = "default-src 'none'; frame-ancestors 'none'";

/** For scripts, as a worker's script brings the worker's own policy: pdf.js runs WebAssembly in one. */
export const cspForScripts =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

function quoted(hash: string): string {
  return `'sha256-${hash}'`;
}
