import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { mailOutbox, users, userTokens } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { endStreamsOf } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { lockUserKeepingAnAdmin } from "./keep-an-admin";
import { type UserInput, type UserView, userInput } from "./schemas";
import { userView } from "./user-view";

/**
 * Shuts a colleague out: signed out at their next request, links to a password void. What they wrote
 * stays. @throws AppError `conflict` for the last admin
 */
export async function disableUser(viewer: Viewer, input: UserInput): Promise<UserView> {
  assertCan(viewer, "user.manage");
  const { userId } = parseInput(userInput, input);
  return db.transaction(async (tx) => {
    const user = await lockUserKeepingAnAdmin(tx, viewer, userId);
    if (user.disabledAt) return userView(user);
    await tx
      .update(users)
      .set({ disabledAt: now(), sessionNumber: sql`${users.sessionNumber} + 1` })
      .where(eq(users.id, userId));
    await closeTheirDoors(tx, userId);
    await endStreamsOf(tx, { userId });
    await recordEvent(tx, { type: "user.disabled", actor: viewer, data: { userId, name: user.name } });
    return userView({ ...user, disabledAt: now() });
  });
}

async function closeTheirDoors(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(userTokens)
    .set({ usedAt: now() })
    .where(and(eq(userTokens.userId, userId), isNull(userTokens.usedAt)));
  await tx
    .update(mailOutbox)
    .set({ state: "cancelled", link: null })
    .where(and(eq(mailOutbox.userId, userId), eq(mailOutbox.state, "waiting")));
}
