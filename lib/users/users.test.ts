import { and, eq, ne } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mailOutbox, users, userTokens } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { hashPassword, isPasswordRight } from "@/lib/auth/password";
import { createSessionToken, viewerOfToken } from "@/lib/auth/session-token";
import { setPassword } from "@/lib/auth/set-password";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createUser } from "@/lib/testing/factories";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { inviteAgain } from "./invite-again";
import { inviteUser } from "./invite-user";
import { listUsers } from "./queries";

withTestDatabase();

let admin: Viewer;

/** One admin, as at the start of a deployment; those of other tests are out of the way. */
beforeEach(async () => {
  admin = await createUser("admin", { name: "Ada Admin", passwordHash: "set" });
  await db
    .update(users)
    .set({ disabledAt: now() })
    .where(and(eq(users.role, "admin"), ne(users.id, admin.id)));
});

const rosa = (email = `rosa.${Math.random()}@lab.org`) => ({
  name: "Rosa Falk",
  email,
  role: "recruiter" as const,
});

const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";

async function userRow(id: string) {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  if (!row) throw new Error("no such user");
  return row;
}

const eventTypesAbout = async (userId: string) =>
  (await db.select().from(events)).filter(({ data }) => data.userId === userId).map(({ type }) => type);

describe("inviting", () => {
  test("makes an account, mails a link, and the link sets its password once", async () => {
    const { userId, link, email } = await inviteUser(admin, rosa());
    expect((await userRow(userId)).passwordHash).toBeNull();
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.userId, userId));
    expect(mail).toMatchObject({ kind: "invitation", toEmail: email, state: "waiting", link });
    expect(mail?.text).not.toContain(tokenOf(link));
    expect(await eventTypesAbout(userId)).toEqual(["user.invited"]);
    await setPassword({ ip: "::1" }, { token: tokenOf(link), password: "a long enough sentence" });
    expect((await userRow(userId)).passwordHash).not.toBeNull();
    await expect(
      setPassword({ ip: "::1" }, { token: tokenOf(link), password: "another long sentence" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("the same address again, in other letters, says so at the field", async () => {
    await inviteUser(admin, rosa("rosa@lab.org"));
    await expect(inviteUser(admin, rosa("ROSA@lab.org"))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { email: [expect.stringContaining("already")] },
    });
  });

  test("again makes the first link void, until a password is chosen", async () => {
    const first = await inviteUser("system", rosa());
    const second = await inviteAgain(admin, { userId: first.userId });
    const password = "a long enough sentence";
    await expect(setPassword({ ip: "::1" }, { token: tokenOf(first.link), password })).rejects.toThrow();
    await setPassword({ ip: "::1" }, { token: tokenOf(second.link), password });
    await expect(inviteAgain(admin, { userId: first.userId })).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["name", { ...rosa(), name: "  " }],
    ["name", { ...rosa(), name: "x".repeat(201) }],
    ["name", { ...rosa(), name: "a\0b" }],
    ["email", rosa("rosa@lab.org\r\nBcc: a@b.org")],
    ["email", rosa("nobody")],
  ])("refuses a wrong %s", async (field, input) => {
    await expect(inviteUser(admin, input)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: expect.anything() },
    });
  });
});

describe("a role", () => {
  test("changes at the next request, with an event; the same again writes nothing", async () => {
    const user = await createUser("interviewer");
    const token = await createSessionToken(user.id, 1);
    await changeRole(admin, { userId: user.id, role: "hiring_manager" });
    await changeRole(admin, { userId: user.id, role: "hiring_manager" });
    expect((await viewerOfToken(token))?.role).toBe("hiring_manager");
    expect(await eventTypesAbout(user.id)).toEqual(["user.role_changed"]);
  });

  test.each(["recruiter", "hiring_manager", "interviewer"] as const)("%s manages no users", async (role) => {
    const viewer = await createUser(role);
    const forbidden = { code: "forbidden" };
    await expect(listUsers(viewer)).rejects.toMatchObject(forbidden);
    await expect(inviteUser(viewer, rosa())).rejects.toMatchObject(forbidden);
    await expect(changeRole(viewer, { userId: viewer.id, role: "admin" })).rejects.toMatchObject(forbidden);
    await expect(disableUser(viewer, { userId: admin.id })).rejects.toMatchObject(forbidden);
    await expect(enableUser(viewer, { userId: admin.id })).rejects.toMatchObject(forbidden);
    await expect(inviteAgain(viewer, { userId: admin.id })).rejects.toMatchObject(forbidden);
  });
});

describe("a disabled colleague", () => {
  test("is out at the next request, stays out after being enabled, and their links are void", async () => {
    const user = await createUser("recruiter");
    const token = await createSessionToken(user.id, 1);
    expect(await viewerOfToken(token)).not.toBeNull();
    await disableUser(admin, { userId: user.id });
    await disableUser(admin, { userId: user.id });
    expect(await viewerOfToken(token)).toBeNull();
    await enableUser(admin, { userId: user.id });
    expect(await viewerOfToken(token)).toBeNull();
    expect(await eventTypesAbout(user.id)).toEqual(["user.disabled", "user.enabled"]);
  });

  test("who was only invited cannot use the link, and its mail does not leave", async () => {
    const { userId } = await inviteUser(admin, rosa());
    await disableUser(admin, { userId });
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.userId, userId));
    const [token] = await db.select().from(userTokens).where(eq(userTokens.userId, userId));
    expect(mail).toMatchObject({ state: "cancelled", link: null });
    expect(token?.usedAt).not.toBeNull();
  });

  test("who never existed is not found", async () => {
    const userId = "0192f000-0000-7000-8000-000000000000";
    await expect(disableUser(admin, { userId })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the last admin", () => {
  const last = { code: "conflict", message: expect.stringContaining("last admin") };

  test("can be neither disabled nor given another role", async () => {
    await expect(disableUser(admin, { userId: admin.id })).rejects.toMatchObject(last);
    await expect(changeRole(admin, { userId: admin.id, role: "recruiter" })).rejects.toMatchObject(last);
    expect(await userRow(admin.id)).toMatchObject({ disabledAt: null, role: "admin", sessionNumber: 1 });
  });

  test("is not replaced by one who was invited and has no password, nor by a demo account", async () => {
    await inviteUser(admin, { ...rosa(), role: "admin" });
    await createUser("admin", { isDemo: true, passwordHash: "set" });
    await expect(disableUser(admin, { userId: admin.id })).rejects.toMatchObject(last);
  });

  test("of the demo may go when a real one is there, or another of the demo", async () => {
    const demo = await createUser("admin", { isDemo: true, passwordHash: "set" });
    await disableUser(admin, { userId: demo.id });
    expect((await userRow(demo.id)).disabledAt).not.toBeNull();
  });

  test("remains when two admins remove each other at the same instant", async () => {
    for (let round = 0; round < 5; round++) {
      const other = await createUser("admin", { passwordHash: "set" });
      const tries = await Promise.allSettled([
        disableUser(admin, { userId: other.id }),
        changeRole(other, { userId: admin.id, role: "recruiter" }),
      ]);
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      await db.update(users).set({ disabledAt: now() }).where(eq(users.id, other.id));
      await db.update(users).set({ role: "admin", disabledAt: null }).where(eq(users.id, admin.id));
    }
  });
});

describe("one's own password", () => {
  test("is changed by who knows the old one, and signs out every other session", async () => {
    const user = await createUser("interviewer", { passwordHash: await hashPassword("the old sentence") });
    const elsewhere = await createSessionToken(user.id, 1);
    const input = { currentPassword: "the old sentence", newPassword: "the new sentence" };
    await expect(changePassword(user, { ...input, currentPassword: "a guess" })).rejects.toMatchObject({
      fieldErrors: { currentPassword: [expect.any(String)] },
    });
    const { sessionNumber } = await changePassword(user, input);
    expect(await viewerOfToken(elsewhere)).toBeNull();
    expect(await viewerOfToken(await createSessionToken(user.id, sessionNumber))).toMatchObject({
      id: user.id,
    });
    expect(await isPasswordRight((await userRow(user.id)).passwordHash, "the new sentence")).toBe(true);
  });
});
