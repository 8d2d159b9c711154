/** Where to go after signing in: a path of our own desk, whatever the address asked for. */
export function safeCallbackUrl(asked: string | undefined): string {
  if (!asked) return "/desk";
  const base = "http://assay.invalid";
  const url = URL.parse(asked, base);
  const isOwn = url?.origin === base && /^\/desk(\/|\?|$)/.test(url.pathname + url.search);
  return url && isOwn ? url.pathname + url.search + url.hash : "/desk";
}
