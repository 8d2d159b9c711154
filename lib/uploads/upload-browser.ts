import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, ownCookieName } from "@/lib/cookies";
import { newToken } from "@/lib/ids";

/** As long as a draft may hold an upload. */
const maxAge = 30 * 24 * 3600;

const cookieName = () => ownCookieName("assay.upload");

/** What binds uploads to a browser; it says nothing about its owner and opens nothing by itself. */
export async function findUploadBrowser(): Promise<string | undefined> {
  const value = (await cookies()).get(cookieName())?.value;
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** The same, given to the browser where it has none yet; its time begins anew. */
export async function keepUploadBrowser(): Promise<string> {
  const browser = (await findUploadBrowser()) ?? newToken();
  (await cookies()).set(cookieName(), browser, { ...cookieOptions(), maxAge });
  return browser;
}
