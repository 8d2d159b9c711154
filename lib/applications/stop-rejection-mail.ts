import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { stopMails } from "@/lib/mail/stop-mails";
import type { ReopenApplicationView } from "./ending-schemas";

/** Takes a rejection's mail back, and says which, or whether it had left already. */
export async function stopRejectionMail(
  tx: Tx,
  applicationId: string,
  endedAt: Date | null,
): Promise<{ mail: ReopenApplicationView["mail"]; mailIds: string[] }> {
  const mailIds = await stopMails(tx, applicationId, ["rejection"]);
  if (mailIds.length > 0) return { mail: "cancelled", mailIds };
  const sent = await tx
    .select({ id: mailOutbox.id, createdAt: mailOutbox.createdAt })
    .from(mailOutbox)
    .where(
      and(
        eq(mailOutbox.applicationId, applicationId),
        eq(mailOutbox.kind, "rejection"),
        eq(mailOutbox.state, "sent"),
      ),
    );
  const hasLeft = sent.some(({ createdAt }) => endedAt && createdAt >= endedAt);
  return { mail: hasLeft ? "already_sent" : "none", mailIds };
}
