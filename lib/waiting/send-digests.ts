import "server-only";
import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { isDemoAddress } from "@/lib/mail/is-demo-address";
import { queueMail } from "@/lib/mail/queue-mail";
import { digestMail } from "./digest-mail";
import { countAllWaiting } from "./waiting-queries";

/** Mails each colleague who wants it who is waiting, once a day; nothing on a day when nobody is. */
export async function sendDigests(): Promise<void> {
  const wanting = await db
    .select({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(eq(users.wantsDigest, true), isNull(users.disabledAt)));
  for (const viewer of wanting) {
    if (can(viewer.role, "board.read") && !isDemoAddress(viewer.email)) await sendDigest(viewer);
  }
}

async function sendDigest(viewer: Viewer): Promise<void> {
  const today = now().toISOString().slice(0, 10);
  const mail = digestMail(viewer, await countAllWaiting(viewer));
  await db.transaction(async (tx) => {
    const [mine] = await tx
      .update(users)
      .set({ digestOn: today })
      .where(
        and(
          eq(users.id, viewer.id),
          eq(users.wantsDigest, true),
          or(sql`${users.digestOn} is null`, ne(users.digestOn, today)),
        ),
      )
      .returning({ id: users.id });
    if (!mine || !mail) return;
    await queueMail(tx, {
      ...mail,
      to: viewer.email,
      toName: viewer.name,
      userId: viewer.id,
      idempotencyKey: `digest:${viewer.id}:${today}`,
    });
  });
}
