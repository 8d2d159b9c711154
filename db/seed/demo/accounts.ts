import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { hashPassword, isPasswordRight } from "@/lib/auth/password";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { type DemoStaffKey, demoStaff } from "./staff";

export type DemoTeam = Record<DemoStaffKey, Viewer>;

/** The demo's colleagues, without a password until `syncDemoAccounts` gives them one. */
export async function insertDemoStaff(): Promise<DemoTeam> {
  const viewers = new Map<string, Viewer>();
  for (const [key, staff] of Object.entries(demoStaff)) {
    const id = newId();
    await db.insert(users).values({ ...staff, id, isDemo: true, createdAt: now() });
    viewers.set(key, { ...staff, id });
  }
  const viewer = (key: DemoStaffKey): Viewer => {
    const found = viewers.get(key);
    if (!found) throw new Error(`the demo has no ${key}`);
    return found;
  };
  return {
    admin: viewer("admin"),
    recruiter: viewer("recruiter"),
    manager: viewer("manager"),
    interviewer: viewer("interviewer"),
    secondRecruiter: viewer("secondRecruiter"),
    engineeringManager: viewer("engineeringManager"),
    researcher: viewer("researcher"),
    secondResearcher: viewer("secondResearcher"),
    engineer: viewer("engineer"),
  };
}

/** Every demo account has the password that the start prints; another one set there replaces it. */
export async function syncDemoAccounts(): Promise<void> {
  const password = env.DEMO_PASSWORD;
  const [account] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, demoStaff.admin.email), eq(users.isDemo, true)));
  if (!password || !account || (await isPasswordRight(account.passwordHash, password))) return;
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password), sessionNumber: sql`${users.sessionNumber} + 1` })
    .where(eq(users.isDemo, true));
}
