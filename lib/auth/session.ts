import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { env } from "@/lib/env";
import { isHttps } from "@/lib/origin";
import type { Viewer } from "./viewer";

const sessionDays = 14;
const maxAge = sessionDays * 24 * 3600;

/** The token holds an id and a session number; everything else is read on each request. */
const claims = z.object({ sub: z.uuid(), sessionNumber: z.number().int() });

export function sessionCookieName(): string {
  return isHttps() ? "__Host-assay.session" : "assay.session";
}

/** Who is signed in, or null; a disabled colleague is nobody from the next request on. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? viewerOfToken(token) : null;
});

/** For pages: sends whoever is signed out to sign in, and back here afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (viewer) return viewer;
  const path = (await headers()).get("x-assay-path") ?? "/desk";
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
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

export async function startSession(userId: string, sessionNumber: number): Promise<void> {
  const token = await createSessionToken(userId, sessionNumber);
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge,
  });
}

export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { httpOnly: true, secure: isHttps(), path: "/", maxAge: 0 });
}

export function createSessionToken(userId: string, sessionNumber: number): Promise<string> {
  return encode({ token: { sub: userId, sessionNumber }, secret: env.AUTH_SECRET, maxAge });
}

async function readToken(token: string): Promise<unknown> {
  try {
    return await decode({ token, secret: env.AUTH_SECRET });
  } catch {
    // Forged, expired, or encrypted with another secret: all the same to us.
    return null;
  }
}
