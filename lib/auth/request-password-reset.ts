import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { recordEvent } from "@/lib/events/record-event";
import { queueMail } from "@/lib/mail/queue-mail";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { issueUserToken } from "./issue-user-token";
import { type RequestPasswordResetInput, requestPasswordResetInput } from "./schemas";
import type { Visitor } from "./viewer";

const hour = 3600;
const perAddress = rateLimit("reset-address", 30, hour, "There were too many requests from your network.");
const perMailbox = rateLimit("reset-mailbox", 5, hour, "There were too many requests for this address.");

/** Mails a link that works once within an hour; answers the same for an address nobody here has. */
export async function requestPasswordReset(
  visitor: Visitor,
  input: RequestPasswordResetInput,
): Promise<{ email: string }> {
  const { email } = parseInput(requestPasswordResetInput, input);
  await perAddress.take(visitor.ip);
  await perMailbox.take(email);
  await db.transaction(async (tx) => {
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.email, email), isNull(users.disabledAt)));
    if (!user) return;
    const link = await issueUserToken(tx, user.id, "password_reset");
    await queueMail(tx, {
      kind: "password_reset",
      to: user.email,
      toName: user.name,
      userId: user.id,
      subject: "Choose a new password",
      text: "Somebody, we hope you, asked for a new password for Assay.\n\nChoose one here within an hour:\n\n{{link}}\n\nIf it was not you, there is nothing to do: your password stays as it is.",
      link,
    });
    await recordEvent(tx, { type: "user.password_reset_asked", actor: user });
  });
  return { email };
}
