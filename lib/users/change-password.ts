import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { hashPassword, isPasswordRight } from "@/lib/auth/password";
import type { SignedIn } from "@/lib/auth/sign-in";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { type ChangePasswordInput, changePasswordInput } from "./schemas";

const tries = rateLimit("change-password", 10, 15 * 60, "There were too many tries.");

/** One's own password, by who knows the old one; every other session ends. */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<SignedIn> {
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  await tries.take(viewer.id);
  const [user] = await db.select().from(users).where(eq(users.id, viewer.id));
  if (!user) throw notFound();
  if (!(await isPasswordRight(user.passwordHash, currentPassword))) throw isWrong();
  const passwordHash = await hashPassword(newPassword);
  await tries.clear(viewer.id);
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({ passwordHash, sessionNumber: sql`${users.sessionNumber} + 1` })
      .where(and(eq(users.id, viewer.id), eq(users.sessionNumber, user.sessionNumber)))
      .returning({ sessionNumber: users.sessionNumber });
    if (!changed) throw new AppError("conflict", "Your password was changed meanwhile. Sign in again.");
    await recordEvent(tx, { type: "user.password_set", actor: viewer });
    return { userId: viewer.id, sessionNumber: changed.sessionNumber };
  });
}

function isWrong(): AppError {
  const message = "This is not your current password.";
  return new AppError("invalid", message, { fieldErrors: { currentPassword: [message] } });
}
