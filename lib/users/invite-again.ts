import "server-only";
import { db } from "@/db/client";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import type { Invitation } from "./invite-user";
import { lockUser } from "./lock-user";
import { queueInvitation } from "./queue-invitation";
import { type UserInput, userInput } from "./schemas";

/** A new link for who has not chosen a password yet; the old one stops working. */
export async function inviteAgain(viewer: Viewer, input: UserInput): Promise<Invitation> {
  assertCan(viewer, "user.manage");
  const { userId } = parseInput(userInput, input);
  return db.transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.passwordHash || user.disabledAt) {
      throw new AppError("conflict", `${user.name} needs no invitation any more.`);
    }
    const link = await queueInvitation(tx, user, viewer);
    const { id, name, email, role } = user;
    await recordEvent(tx, { type: "user.invited", actor: viewer, data: { userId: id, name, role } });
    return { userId: id, name, email, link };
  });
}
