import "server-only";
import { AppError } from "@/lib/errors";
import { perNetwork } from "@/lib/per-network";
import { rateLimit } from "@/lib/rate-limit";

const hour = 3600;
const day = 24 * hour;

/** An office of a hundred keeps a few each; a flood is more. */
export const draftsPerNetwork = perNetwork("draft-address", 600, hour, "");
export const draftsPerMailbox = rateLimit("draft-mailbox", 60, day, "");

/** Anyone can make us write to anyone, so few of these reach a mailbox, and nobody is told whether one did. */
const mailsPerMailbox = rateLimit("draft-mails", 5, day, "");

export async function mayMailDraft(email: string): Promise<boolean> {
  try {
    await mailsPerMailbox.take(email);
    return true;
  } catch (refused) {
    if (refused instanceof AppError && refused.code === "limit") return false;
    throw refused;
  }
}
