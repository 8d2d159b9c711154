import "server-only";
import { env } from "@/lib/env";

/** Where people reach this deployment: the only thing absolute links are built from, never a header. */
export function appOrigin(): string {
  return env.APP_URL ?? `http://localhost:${env.PORT}`;
}

export function absoluteUrl(path: string): string {
  return new URL(path, appOrigin()).href;
}

/** Without APP_URL, the three names of this machine are one origin. */
export function isOwnOrigin(origin: string): boolean {
  if (env.APP_URL) return origin === env.APP_URL;
  return ["localhost", "127.0.0.1", "[::1]"].some((host) => isSame(origin, `http://${host}:${env.PORT}`));
}

export function isHttps(): boolean {
  return appOrigin().startsWith("https:");
}

/** True for a request that another site's page caused; browsers say so in one header or the other. */
export function isForeignRequest(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin) return !isOwnOrigin(origin);
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}

function isSame(origin: string, own: string): boolean {
  return URL.parse(origin)?.origin === new URL(own).origin;
}
