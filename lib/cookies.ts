import "server-only";
import { isHttps } from "@/lib/origin";

/** Under https the browser itself guarantees that only this origin set it. */
export function ownCookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** What every cookie of ours has in common. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/" } as const;
}
