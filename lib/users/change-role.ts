import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { endStreamsOf } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { lockUserKeepingAnAdmin } from "./keep-an-admin";
import { lockUser } from "./lock-user";
import { type ChangeRoleInput, changeRoleInput, type UserView } from "./schemas";
import { userView } from "./user-view";

/** Gives a colleague another role, from their next request on. @throws AppError `conflict` for the last admin */
export async function changeRole(viewer: Viewer, input: ChangeRoleInput): Promise<UserView> {
  assertCan(viewer, "user.manage");
  const { userId, role } = parseInput(changeRoleInput, input);
  return db.transaction(async (tx) => {
    const user =
      role === "admin" ? await lockUser(tx, userId) : await lockUserKeepingAnAdmin(tx, viewer, userId);
    if (user.role === role) return userView(user);
    await tx.update(users).set({ role }).where(eq(users.id, userId));
    await endStreamsOf(tx, { userId });
    await recordEvent(tx, {
      type: "user.role_changed",
      actor: viewer,
      data: { userId, name: user.name, from: user.role, to: role },
    });
    return userView({ ...user, role });
  });
}
