import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions, ownCookieName } from "@/lib/cookies";

/**
 * The key of the first form a browser sent. It keeps the reference the same when the form is filled in there
 * again, after "back" for instance; it says nothing about who sent it and opens nothing.
 */
const maxAge = 30 * 24 * 3600;

const browserKeyName = () => ownCookieName("assay.form");

export async function findBrowserKey(): Promise<string | undefined> {
  return z.uuid().safeParse((await cookies()).get(browserKeyName())?.value).data;
}

export async function keepBrowserKey(key: string | undefined): Promise<void> {
  if (key) (await cookies()).set(browserKeyName(), key, { ...cookieOptions(), maxAge });
}
