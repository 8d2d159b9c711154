import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { lockUser } from "./lock-user";
import { type UserInput, type UserView, userInput } from "./schemas";
import { userView } from "./user-view";

/** Lets a disabled colleague sign in again, with the password they had. */
export async function enableUser(viewer: Viewer, input: UserInput): Promise<UserView> {
  assertCan(viewer, "user.manage");
  const { userId } = parseInput(userInput, input);
  return db.transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (!user.disabledAt) return userView(user);
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId));
    await recordEvent(tx, { type: "user.enabled", actor: viewer, data: { userId, name: user.name } });
    return userView({ ...user, disabledAt: null });
  });
}
