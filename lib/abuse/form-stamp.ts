import "server-only";
import { now } from "@/lib/clock";
import { isSignedBy, sign } from "@/lib/sign";

/** When a form was made, signed: it travels in the form, and nobody else can make one up. */
export function newFormStamp(): string {
  const madeAt = now().getTime().toString(36);
  return `${madeAt}.${sign("form-stamp", madeAt).toString("base64url")}`;
}

/** How long the form was open; null for a stamp that we did not make. */
export function ageOfForm(stamp: unknown): number | null {
  const [madeAt = "", proof = ""] = typeof stamp === "string" ? stamp.split(".", 2) : [];
  if (!isSignedBy(proof, sign("form-stamp", madeAt))) return null;
  return now().getTime() - Number.parseInt(madeAt, 36);
}
