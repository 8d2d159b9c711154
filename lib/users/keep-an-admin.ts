import "server-only";
import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { lockUser } from "./lock-user";

type User = typeof users.$inferSelect;

/**
 * The colleague who is to lose their rights, when an admin remains without them. All admins are locked
 * first, in one order, so that two who remove each other at once cannot both succeed.
 * @throws AppError `not_found`, `conflict` for the last admin
 */
export async function lockUserKeepingAnAdmin(tx: Tx, viewer: Viewer, userId: string): Promise<User> {
  const admins = await tx
    .select({ id: users.id, isDemo: users.isDemo })
    .from(users)
    .where(
      and(
        eq(users.role, "admin"),
        isNull(users.disabledAt),
        // Who never chose a password cannot let the others back in; the viewer evidently can.
        or(isNotNull(users.passwordHash), eq(users.id, viewer.id)),
      ),
    )
    .orderBy(asc(users.id))
    .for("update");
  const user = await lockUser(tx, userId);
  if (user.role !== "admin" || user.disabledAt) return user;
  const remaining = admins.filter(({ id, isDemo }) => id !== userId && !(isDemo && !countsDemo(user)));
  if (remaining.length === 0) {
    throw new AppError("conflict", "This is the last admin. Make somebody else an admin first.");
  }
  return user;
}

/** Demo accounts end with the demo: they cannot stand in for a real admin. */
function countsDemo(leaving: User): boolean {
  return env.DEMO && leaving.isDemo;
}
