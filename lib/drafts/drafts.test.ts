import { randomUUID } from "node:crypto";
import { addDays } from "date-fns";
import { eq, gt } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, events, uploads } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now, withClock } from "@/lib/clock";
import { newToken } from "@/lib/ids";
import { mailsTo, tokenFor, visitor, withDraftJob } from "@/lib/testing/draft-world";
import { createJob } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { receiveUpload } from "@/lib/uploads/receive-upload";
import { takeUpload } from "@/lib/uploads/take-upload";
import { deleteDraft, eraseDraftsOf, eraseExpiredDrafts } from "./erase-drafts";
import { findDraft } from "./find-draft";
import { openDraft } from "./open-draft";
import { requestDraftLink } from "./request-draft-link";
import { saveDraft } from "./save-draft";

withTestDatabase();

const { jobOf, draft } = withDraftJob();

describe("a draft", () => {
  test("is kept, and its owner is mailed the way back, which nobody else can guess or read", async () => {
    const input = draft();
    expect(await saveDraft(visitor, input)).toMatchObject({ email: input.email, fields: input.fields });
    const token = await tokenFor(input.email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findDraft(jobOf().slug, token)).toMatchObject({ email: input.email, fields: input.fields });
    const [stored] = await db.select().from(drafts).where(eq(drafts.email, input.email));
    expect(JSON.stringify(stored)).not.toContain(token);
    const [mail] = await mailsTo(input.email);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Amara|halfway/);
  });

  test("needs an address and nothing else", async () => {
    await expect(saveDraft(visitor, draft({ email: "amara" }))).rejects.toMatchObject({
      fieldErrors: { email: [expect.stringMatching(/like name@example.org/)] },
    });
    await expect(saveDraft(visitor, draft({ fields: {} }))).resolves.toBeDefined();
  });

  test("saved again in the same browser replaces what was kept, and every link opens the newest", async () => {
    const input = draft({ browserKey: randomUUID() });
    await saveDraft(visitor, input);
    const first = await tokenFor(input.email);
    await saveDraft(visitor, { ...input, submissionKey: randomUUID(), fields: { fullName: ["Amara O."] } });
    expect(await tokenFor(input.email)).toBe(first);
    expect(await findDraft(jobOf().slug, first)).toMatchObject({ fields: { fullName: ["Amara O."] } });
    expect(await db.$count(drafts, eq(drafts.email, input.email))).toBe(1);
  });

  test("opened by its link on another device is replaced from there", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const token = await tokenFor(input.email);
    const elsewhere = draft({
      email: input.email.toUpperCase(),
      token,
      fields: { fullName: ["From a phone"] },
    });
    await saveDraft(visitor, elsewhere);
    expect(await findDraft(jobOf().slug, token)).toMatchObject({ fields: { fullName: ["From a phone"] } });
  });

  test("is neither read nor replaced by a stranger who knows the address", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const token = await tokenFor(input.email);
    const answer = await saveDraft(visitor, draft({ email: input.email, fields: { fullName: ["Mallory"] } }));
    expect(JSON.stringify(answer)).not.toMatch(/Amara/);
    expect(await findDraft(jobOf().slug, token)).toMatchObject({ fields: input.fields });
  });

  test("opened by somebody's link and kept under another address stays apart from it", async () => {
    const theirs = draft();
    await saveDraft(visitor, theirs);
    const token = await tokenFor(theirs.email);
    const mine = draft({ token, fields: { fullName: ["Mine"] } });
    await saveDraft(visitor, mine);
    expect(await findDraft(jobOf().slug, token)).toMatchObject({ fields: theirs.fields });
    expect(await tokenFor(mine.email)).not.toBe(token);
  });

  test("cannot be kept for a job that is closed, unknown or a draft itself", async () => {
    for (const [status, code] of [
      ["closed", "conflict"],
      ["paused", "conflict"],
      ["draft", "not_found"],
    ] as const) {
      const { slug } = await createJob({ status });
      await expect(saveDraft(visitor, draft({ slug }))).rejects.toMatchObject({ code });
    }
    await expect(saveDraft(visitor, draft({ slug: "none" }))).rejects.toMatchObject({ code: "not_found" });
  });

  test("of more than three million characters is refused in words", async () => {
    const fields = { coverLetter: ["x".repeat(3_000_001)] };
    await expect(saveDraft(visitor, draft({ fields }))).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/shorten/),
    });
  });

  test("leaves no trace in the history that colleagues read", async () => {
    const before = await db.$count(events);
    const input = draft();
    await saveDraft(visitor, input);
    await requestDraftLink(visitor, input);
    await deleteDraft(await tokenFor(input.email));
    expect(await db.$count(events)).toBe(before);
  });
});

describe("a résumé that was chosen already", () => {
  const send = async (browser: string) => {
    const bytes = new Uint8Array(await makePdf([`Amara ${randomUUID()}`]));
    const file = { bytes, fileName: "cv.pdf", browser, isContactWanted: false };
    return (await receiveUpload(visitor, file)).token;
  };
  const open = async (email: string, browser: string) =>
    openDraft({ slug: jobOf().slug, token: await tokenFor(email), browser });

  test("is there on the other device, as often as the page is loaded, and still where it was chosen", async () => {
    const [laptop, phone] = [newToken(), newToken()];
    const token = await send(laptop);
    const input = draft({ upload: { token, browser: laptop } });
    await saveDraft(visitor, input);
    const opened = await open(input.email, phone);
    expect(opened?.resume).toMatchObject({ fileName: "cv.pdf" });
    expect(await open(input.email, phone)).toEqual(opened);
    const take = (file: string, browser: string, usedFor: string) =>
      db.transaction((tx) => takeUpload(tx, { token: file, browser, usedFor }));
    const offered = opened?.resume?.token ?? "";
    expect(await take(offered, laptop, "a form")).toBeNull();
    expect(await take(offered, phone, "a form")).toMatchObject({ fileName: "cv.pdf" });
    expect(await take(token, laptop, "a form")).toMatchObject({ fileName: "cv.pdf" });
  });

  test("stays when the draft is kept again without one, for as long as the draft", async () => {
    const laptop = newToken();
    const input = draft({
      browserKey: randomUUID(),
      upload: { token: await send(laptop), browser: laptop },
    });
    await saveDraft(visitor, input);
    await saveDraft(visitor, { ...input, upload: null });
    const late = addDays(now(), 29);
    expect((await withClock(late, () => open(input.email, newToken())))?.resume).not.toBeNull();
    const isOffered = () => db.$count(uploads, gt(uploads.expiresAt, now()));
    const before = await isOffered();
    await deleteDraft(await tokenFor(input.email));
    expect(await isOffered()).toBe(before - 1);
  });
});

describe("the end of a draft", () => {
  test("comes after 30 days: its link opens nothing, and the worker erases it with its mails", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const token = await tokenFor(input.email);
    const lastDay = addDays(now(), 29);
    expect(await withClock(lastDay, () => findDraft(jobOf().slug, token))).not.toBeNull();
    await withClock(lastDay, eraseExpiredDrafts);
    expect(await db.$count(drafts, eq(drafts.email, input.email))).toBe(1);
    const after = addDays(now(), 31);
    expect(await withClock(after, () => findDraft(jobOf().slug, token))).toBeNull();
    await withClock(after, eraseExpiredDrafts);
    expect(await db.$count(drafts, eq(drafts.email, input.email))).toBe(0);
    expect(await mailsTo(input.email)).toHaveLength(0);
  });

  test("comes with the application, for every draft of that person for that job, and for no other", async () => {
    const [mine, other] = [draft(), draft()];
    const elsewhere = draft({ slug: (await createJob()).slug, email: mine.email });
    for (const input of [mine, draft({ email: mine.email }), other, elsewhere])
      await saveDraft(visitor, input);
    await db.transaction((tx) => eraseDraftsOf(tx, { jobId: jobOf().id, email: mine.email.toUpperCase() }));
    expect(await db.$count(drafts, eq(drafts.email, mine.email))).toBe(1);
    expect(await db.$count(drafts, eq(drafts.email, other.email))).toBe(1);
  });

  test("comes when its owner says so; a link that opens nothing deletes nothing", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const token = await tokenFor(input.email);
    await deleteDraft("none");
    await deleteDraft(token.slice(1));
    expect(await findDraft(jobOf().slug, token)).not.toBeNull();
    await deleteDraft(token);
    expect(await findDraft(jobOf().slug, token)).toBeNull();
  });

  test("a link that was made up, cut short or is another job's opens nothing", async () => {
    const input = draft();
    await saveDraft(visitor, input);
    const token = await tokenFor(input.email);
    for (const wrong of ["", "none", token.slice(1), `${token}x`, "%00".repeat(20)]) {
      expect(await findDraft(jobOf().slug, wrong)).toBeNull();
    }
    expect(await findDraft((await createJob()).slug, token)).toBeNull();
  });
});
