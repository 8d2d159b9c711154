import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, ownCookieName } from "@/lib/cookies";
import { confirmationHours } from "@/lib/erasure/confirmation-schemas";

const cookieName = () => ownCookieName("assay.address");

/** Keeps the link of a mail without looking what it opens, and takes it out of the address. */
export async function keepAddressToken(token: string): Promise<void> {
  const kept = /^[\w-]{43}$/.test(token) ? token : "none";
  (await cookies()).set(cookieName(), kept, { ...cookieOptions(), maxAge: confirmationHours * 3600 });
}

export async function findAddressToken(): Promise<string> {
  return (await cookies()).get(cookieName())?.value ?? "none";
}
