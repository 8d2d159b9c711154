import "server-only";
import { sign } from "@/lib/sign";

/** What a draft's link carries: 256 bits that only we can make, the same each time, so that it can be mailed again. */
export function draftToken(draftId: string): string {
  return sign("draft", draftId).toString("base64url");
}

export function isDraftToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
