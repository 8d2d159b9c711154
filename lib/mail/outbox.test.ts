import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { withClock } from "@/lib/clock";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { maskLink } from "./mask-link";
import { findMail, listMails } from "./queries";
import { type NewMail, queueMail } from "./queue-mail";
import { retryMail } from "./retry-mail";

withTestDatabase();

let admin: Viewer;
let recruiter: Viewer;

beforeAll(async () => {
  admin = await createUser("admin");
  recruiter = await createUser("recruiter");
});

beforeEach(async () => {
  await db.delete(mailOutbox);
});

const link = "http://localhost:3000/application/open?t=a-secret-of-hers";

async function queued(mail: Partial<NewMail> = {}): Promise<string> {
  const words = { subject: "Your application", text: "Dear you,\n\n{{link}}\n\nYours" };
  const id = await db.transaction((tx) =>
    queueMail(tx, { kind: "application_received", to: "amara@candidate.org", ...words, link, ...mail }),
  );
  if (!id) throw new Error("the mail was not queued");
  return id;
}

const idsSeenBy = async (viewer: Viewer) => (await listMails(viewer, {})).mails.map(({ id }) => id);

describe("the outbox of a recruiter", () => {
  test("has no mail about an application of a confidential job they are not on", async () => {
    const secret = await createApplication(await createJob({ confidential: true }));
    const open = await createApplication(await createJob());
    const secretMail = await queued({ to: secret.email, applicationId: secret.id });
    const openMail = await queued({ to: open.email, applicationId: open.id });
    expect(await idsSeenBy(recruiter)).toEqual([openMail]);
    expect(await findMail(recruiter, secretMail)).toBeNull();
    expect((await idsSeenBy(admin)).sort()).toEqual([secretMail, openMail].sort());
    expect((await listMails(recruiter, {})).count).toBe(1);
    await expect(retryMail(recruiter, { mailId: secretMail })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("has a confidential job's mails when they are on its team", async () => {
    const { id, email } = await createApplication(
      await createJob({ confidential: true, members: [recruiter] }),
    );
    const mailId = await queued({ to: email, applicationId: id });
    expect(await idsSeenBy(recruiter)).toEqual([mailId]);
  });

  test("shows a link asked for by a candidate only if they may see one of their applications", async () => {
    const secret = await createApplication(await createJob({ confidential: true }));
    const open = await createApplication(await createJob());
    await queued({ kind: "candidate_link", to: secret.email.toUpperCase() });
    const seen = await queued({ kind: "candidate_link", to: open.email.toUpperCase() });
    expect(await idsSeenBy(recruiter)).toEqual([seen]);
  });

  test.each(["hiring_manager", "interviewer"] as const)("is not for a %s", async (role) => {
    const viewer = await createUser(role);
    const mailId = await queued();
    const isForbidden = { code: "forbidden" };
    await expect(listMails(viewer, {})).rejects.toMatchObject(isForbidden);
    await expect(findMail(viewer, mailId)).rejects.toMatchObject(isForbidden);
    await expect(retryMail(viewer, { mailId })).rejects.toMatchObject(isForbidden);
  });
});

describe("a link in the outbox", () => {
  test("is masked, and its place is kept once it is forgotten", async () => {
    const mailId = await queued();
    const masked = await findMail(admin, mailId);
    expect(masked?.text).toContain("/application/open?t=••••");
    await db.update(mailOutbox).set({ state: "sent", link: null });
    expect((await findMail(admin, mailId))?.text).toContain("(a personal link, forgotten since)");
    expect(JSON.stringify(await listMails(admin, {}))).not.toContain("secret");
  });

  test("to a demo candidate is shown while there is no mail server", async () => {
    const { id, email } = await createApplication(await createJob(), { email: "lin@university.example" });
    const mailId = await queued({ to: email, applicationId: id });
    expect((await findMail(recruiter, mailId))?.text).toContain(link);
  });

  test("to a password, also of a demo colleague, is never a recruiter's to see", async () => {
    const reset = "http://localhost:3000/sign-in/reset?token=opens-the-admin";
    const mailId = await queued({
      kind: "password_reset",
      to: "admin@example.com",
      userId: admin.id,
      link: reset,
    });
    expect((await findMail(recruiter, mailId))?.text).toContain("/sign-in/reset?token=••••");
    expect((await findMail(admin, mailId))?.text).toContain(reset);
  });

  test.each([
    ["http://x/application/open?t=abc&u=def", "http://x/application/open?t=••••&u=••••"],
    ["http://x/desk/applications/1", "http://x/desk/applications/1"],
    ["http://x/a#token=abc", "http://x/a?token=••••"],
    ["http://x/a?abc", "http://x/a?abc=••••"],
  ])("%s reads %s", (from, to) => {
    expect(maskLink(from)).toBe(to);
  });
});

describe("the pages of the outbox", () => {
  test("are newest first, without a gap or a repeat, also for mails of the same instant", async () => {
    const at = new Date("2026-03-01T10:00:00.000Z");
    for (let index = 0; index < 120; index++) {
      await withClock(new Date(at.getTime() + Math.floor(index / 3)), () => queued());
    }
    const first = await listMails(admin, {});
    const second = await listMails(admin, { before: first.next ?? "" });
    const third = await listMails(admin, { before: second.next ?? "" });
    const all = [...first.mails, ...second.mails, ...third.mails];
    expect(all).toHaveLength(120);
    expect(new Set(all.map(({ id }) => id)).size).toBe(120);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    expect(third.next).toBeNull();
    expect(first).toMatchObject({ count: 120, isMore: false });
  });

  test("hold one state when asked for it, and refuse a made-up place", async () => {
    await queued();
    const failed = await queued();
    await db.update(mailOutbox).set({ state: "failed" }).where(eq(mailOutbox.id, failed));
    expect((await listMails(admin, { state: "failed" })).mails.map(({ id }) => id)).toEqual([failed]);
    expect((await listMails(admin, {})).open).toEqual({ waiting: 1, failed: 1, no_smtp: 0 });
    for (const before of [
      "x",
      "~",
      "0000-01-01T00:00:00.000Z~0192f000-0000-7000-8000-000000000000",
      "'; --",
    ]) {
      await expect(listMails(admin, { before })).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await findMail(admin, "no-such-mail")).toBeNull();
  });
});

describe("trying again", () => {
  test("is refused while there is no mail server", async () => {
    const mailId = await queued();
    await db.update(mailOutbox).set({ state: "no_smtp" });
    await expect(retryMail(admin, { mailId })).rejects.toMatchObject({ code: "conflict" });
    expect((await db.select().from(events)).filter(({ type }) => type === "mail.queued")).toHaveLength(0);
  });
});
