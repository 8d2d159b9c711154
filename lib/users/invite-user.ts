import "server-only";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { queueInvitation } from "./queue-invitation";
import { type InviteUserInput, inviteUserInput } from "./schemas";

export type Invitation = { userId: string; name: string; email: string; link: string };

/**
 * Makes an account and a link to choose its password, also mailed. `"system"` is the command line.
 * @throws AppError `invalid` at the e-mail address when somebody has it already
 */
export async function inviteUser(viewer: Viewer | "system", input: InviteUserInput): Promise<Invitation> {
  if (viewer !== "system") assertCan(viewer, "user.manage");
  const { name, email, role } = parseInput(inviteUserInput, input);
  return db.transaction(async (tx) => {
    const [user] = await tx
      .insert(users)
      .values({ id: newId(), name, email, role, createdAt: now() })
      .onConflictDoNothing({ target: users.email })
      .returning();
    if (!user) throw isHereAlready();
    const link = await queueInvitation(tx, user, viewer);
    await recordEvent(tx, { type: "user.invited", actor: viewer, data: { userId: user.id, name, role } });
    return { userId: user.id, name, email, link };
  });
}

function isHereAlready(): AppError {
  const message = "Somebody with this address is here already; look below.";
  return new AppError("invalid", message, { fieldErrors: { email: [message] } });
}
