/** A link as typed, with or without its scheme, as http(s); null for anything else, `javascript:` included. */
export function parseWebAddress(typed: string): string | null {
  const value = typed.trim();
  const url = parseUrl(/^https?:\/\//i.test(value) ? value : `https://${value}`);
  if (!url || hasOtherScheme(value)) return null;
  if (url.username || url.password || /[\s<>"]/.test(value)) return null;
  return /^[^.]+(\.[^.]+)+\.?$/.test(url.hostname) ? url.href : null;
}

/** The same, and a bare user name is one's page there. */
export function parseGithubAddress(typed: string): string | null {
  const user = /^@?([a-z\d](?:-?[a-z\d]){0,38})$/i.exec(typed.trim())?.[1];
  return user ? `https://github.com/${user}` : parseWebAddress(typed);
}

/** `github.com:443/x` has a port, `mailto:x` a scheme. */
function hasOtherScheme(value: string): boolean {
  return /^(?!https?:\/\/)[a-z][a-z\d+.-]*:(?!\d)/i.test(value);
}

/** `URL.parse` is younger than some phones this runs on. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
