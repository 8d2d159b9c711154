import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { isPasswordRight } from "./password";
import { type SignInInput, signInInput } from "./schemas";
import type { Visitor } from "./viewer";

const quarterHour = 15 * 60;
const tooMany = "There were too many tries to sign in.";
const perAccount = rateLimit("sign-in-account", 10, quarterHour, tooMany);
const perAddress = rateLimit("sign-in-address", 100, quarterHour, tooMany);

export type SignedIn = { userId: string; sessionNumber: number };

/**
 * Checks e-mail and password. Tries are counted before the check, so that many at once gain nothing,
 * and given back when it succeeds.
 * @throws AppError `invalid` without saying which part was wrong, `limit` naming the wait
 */
export async function signIn(visitor: Visitor, input: SignInInput): Promise<SignedIn> {
  const { email, password } = parseInput(signInInput, input);
  await perAddress.take(visitor.ip);
  await perAccount.take(email);
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  const isRight = await isPasswordRight(user?.passwordHash ?? null, password);
  if (!user || !isRight || (user.isDemo && !env.DEMO)) {
    throw new AppError("invalid", "This e-mail address and password do not go together.");
  }
  await perAccount.clear(email);
  await perAddress.giveBack(visitor.ip);
  await db.transaction((tx) => recordEvent(tx, { type: "user.signed_in", actor: user }));
  return { userId: user.id, sessionNumber: user.sessionNumber };
}
