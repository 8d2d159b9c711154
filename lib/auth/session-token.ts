import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { env } from "@/lib/env";
import { isHttps } from "@/lib/origin";
import type { Viewer } from "./viewer";

// Apart from session.ts, which needs Next around it: the browser tests and the benchmark sign people in by this.

const sessionDays = 14;
export const sessionSeconds = sessionDays * 24 * 3600;

/** The token holds an id and a session number; everything else is read on each request. */
const claims = z.object({ sub: z.uuid(), sessionNumber: z.number().int() });

export function sessionCookieName(): string {
  return isHttps() ? "__Host-assay.session" : "assay.session";
}

export function createSessionToken(userId: string, sessionNumber: number): Promise<string> {
  return encode({ token: { sub: userId, sessionNumber }, secret: env.AUTH_SECRET, maxAge: sessionSeconds });
}

export async function viewerOfToken(token: string): Promise<Viewer | null> {
  const parsed = claims.safeParse(await readToken(token));
  if (!parsed.success) return null;
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email, role: users.role, isDemo: users.isDemo })
    .from(users)
    .where(
      and(
        eq(users.id, parsed.data.sub),
        eq(users.sessionNumber, parsed.data.sessionNumber),
        isNull(users.disabledAt),
      ),
    );
  if (!user || (user.isDemo && !env.DEMO)) return null;
  return { id: user.id, name: user.name, email: user.email, role: user.role };
}

type Opened = { claims: unknown; expiresAtMs: number };

/** Tokens opened lately: opening one takes as long as a query, and what is in it never changes. */
const opened = new Map<string, Opened>();
const maxOpened = 1_000;

async function readToken(token: string): Promise<unknown> {
  const known = opened.get(token);
  if (known && known.expiresAtMs > Date.now()) return known.claims;
  try {
    const claims = await decode({ token, secret: env.AUTH_SECRET });
    if (opened.size >= maxOpened) opened.clear();
    if (typeof claims?.exp === "number") opened.set(token, { claims, expiresAtMs: claims.exp * 1_000 });
    return claims;
  } catch {
    // Forged, expired, or encrypted with another secret: all the same to us.
    opened.delete(token);
    return null;
  }
}
