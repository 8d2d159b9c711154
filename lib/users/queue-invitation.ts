import "server-only";
import type { Tx } from "@/db/client";
import type { users } from "@/db/schema";
import { issueUserToken } from "@/lib/auth/issue-user-token";
import type { Viewer } from "@/lib/auth/viewer";
import { queueMail } from "@/lib/mail/queue-mail";

/** A link to choose a first password, good for a week, and the mail that brings it. Returns the link. */
export async function queueInvitation(
  tx: Tx,
  user: Pick<typeof users.$inferSelect, "id" | "name" | "email">,
  inviter: Viewer | "system",
): Promise<string> {
  const link = await issueUserToken(tx, user.id, "invitation");
  const who = inviter === "system" ? "You are invited" : `${inviter.name} invites you`;
  await queueMail(tx, {
    kind: "invitation",
    to: user.email,
    toName: user.name,
    userId: user.id,
    subject: "Your invitation to Assay",
    text: `Hello ${user.name},\n\n${who} to Assay, where we read applications together.\n\nChoose a password within seven days, and you are in:\n\n{{link}}`,
    link,
  });
  return link;
}
