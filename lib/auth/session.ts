import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isHttps } from "@/lib/origin";
import { createSessionToken, sessionCookieName, sessionSeconds, viewerOfToken } from "./session-token";
import type { Viewer } from "./viewer";

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

export async function startSession(userId: string, sessionNumber: number): Promise<void> {
  const token = await createSessionToken(userId, sessionNumber);
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: sessionSeconds,
  });
}

export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { httpOnly: true, secure: isHttps(), path: "/", maxAge: 0 });
}
