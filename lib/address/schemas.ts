import { z } from "zod";
import { emailSchema } from "@/lib/candidates/email-schema";
import type { Messages } from "@/lib/i18n/messages";

export function addressInput({ own, apply }: Pick<Messages, "own" | "apply">) {
  return z.object({ email: emailSchema(own.address.email, apply.errors) });
}

/** How far a new address is: asked about, confirmed in one mailbox, in both, or not at all any more. */
export type AddressState = "open" | "half" | "done";
