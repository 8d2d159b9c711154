import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users, userTokens } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { hashToken } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { hashPassword } from "./password";
import { type SetPasswordInput, setPasswordInput } from "./schemas";
import type { SignedIn } from "./sign-in";
import type { Visitor } from "./viewer";

/** Sets the password a link was for, once, and signs the account out everywhere else. */
export async function setPassword(_: Visitor, input: SetPasswordInput): Promise<SignedIn> {
  const { token, password } = parseInput(setPasswordInput, input);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(userTokens)
      .set({ usedAt: now() })
      .where(
        and(
          eq(userTokens.tokenHash, hashToken(token)),
          isNull(userTokens.usedAt),
          gt(userTokens.expiresAt, now()),
        ),
      )
      .returning({ userId: userTokens.userId });
    if (!used) throw linkIsOver();
    const [user] = await tx
      .update(users)
      .set({ passwordHash, sessionNumber: sql`${users.sessionNumber} + 1` })
      .where(and(eq(users.id, used.userId), isNull(users.disabledAt)))
      .returning();
    if (!user) throw linkIsOver();
    await recordEvent(tx, { type: "user.password_set", actor: user });
    return { userId: user.id, sessionNumber: user.sessionNumber };
  });
}

function linkIsOver(): AppError {
  return new AppError("invalid", "This link was used already or is too old. Ask for a new one below.");
}
