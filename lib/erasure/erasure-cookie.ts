import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, ownCookieName } from "@/lib/cookies";
import { confirmationHours } from "./confirmation-schemas";

const cookieName = () => ownCookieName("assay.erase");

/** Keeps the link of a mail without looking what it opens, and takes it out of the address. */
export async function keepErasureToken(token: string): Promise<void> {
  const kept = /^[\w-]{43}$/.test(token) ? token : "none";
  (await cookies()).set(cookieName(), kept, { ...cookieOptions(), maxAge: confirmationHours * 3600 });
}

export async function findErasureToken(): Promise<string> {
  return (await cookies()).get(cookieName())?.value ?? "none";
}

export async function forgetErasureToken(): Promise<void> {
  (await cookies()).set(cookieName(), "", { ...cookieOptions(), maxAge: 0 });
}
