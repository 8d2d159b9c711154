import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { createUser } from "@/lib/testing/factories";
import { createSessionToken, sessionSeconds, viewerOfToken } from "./session-token";

withTestDatabase();
afterEach(() => vi.useRealTimers());

test("a token is its user's, each time it is shown", async () => {
  const user = await createUser("recruiter");
  const token = await createSessionToken(user.id, 1);
  expect(await viewerOfToken(token)).toEqual(user);
  expect(await viewerOfToken(token)).toEqual(user);
});

test("whoever is disabled, or has signed out everywhere, is nobody from then on, though their token was read before", async () => {
  const [disabled, out] = [await createUser("recruiter"), await createUser("recruiter")];
  const tokens = [await createSessionToken(disabled.id, 1), await createSessionToken(out.id, 1)];
  for (const token of tokens) expect(await viewerOfToken(token)).not.toBeNull();
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, disabled.id));
  await db
    .update(users)
    .set({ sessionNumber: sql`${users.sessionNumber} + 1` })
    .where(eq(users.id, out.id));
  for (const token of tokens) expect(await viewerOfToken(token)).toBeNull();
});

test("a token ends after its days, though it was read before", async () => {
  const user = await createUser("recruiter");
  const token = await createSessionToken(user.id, 1);
  expect(await viewerOfToken(token)).not.toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + (sessionSeconds + 60) * 1_000 });
  expect(await viewerOfToken(token)).toBeNull();
});

test("a token that was changed by a letter, cut or made up opens nothing", async () => {
  const token = await createSessionToken((await createUser("admin")).id, 1);
  const changed = `${token.slice(0, -3)}${token.at(-3) === "A" ? "B" : "A"}${token.slice(-2)}`;
  for (const forged of [changed, token.slice(0, 40), "", "a.b.c.d.e"]) {
    expect(await viewerOfToken(forged)).toBeNull();
  }
});
