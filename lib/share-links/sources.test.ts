import { randomUUID } from "node:crypto";
import { subDays } from "date-fns";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mailOutbox, notes, referrals } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { submitApplication } from "@/lib/applications/submit-application";
import type { Viewer } from "@/lib/auth/viewer";
import { saveDraft } from "@/lib/drafts/save-draft";
import { applicationOf, makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { createJob, createUser } from "@/lib/testing/factories";
import { makePdf } from "@/lib/testing/make-files";
import { addShareLink } from "./add-share-link";
import { eraseExpiredReferrals } from "./forget-referrals";
import { listShareLinks } from "./queries";
import { referCandidate } from "./refer-candidate";
import { retireShareLink } from "./retire-share-link";

withTestDatabase();

const world = withApplyWorld();
let recruiter: Viewer;
let interviewer: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  interviewer = await createUser("interviewer", { name: "Ivo Ek" });
});

const newEmail = () => `${randomUUID()}@candidate.org`;

async function applyFrom(source: string | undefined, email = newEmail()) {
  await submitApplication(visitor, { ...makeForm(world, { email }), source });
  return applicationOf(email);
}

const refer = (given: Record<string, unknown> = {}, viewer = interviewer) =>
  referCandidate(viewer, {
    jobId: world.job.id,
    submissionKey: randomUUID(),
    fullName: "Amara Okonkwo",
    email: newEmail(),
    locale: "en",
    why: "We wrote a paper together.",
    knows: true,
    ...given,
  });

const invitationsTo = (email: string) => db.select().from(mailOutbox).where(eq(mailOutbox.toEmail, email));

describe("a share link", () => {
  test("gives its name to whoever applies from it, and the first one stays", async () => {
    await addShareLink(recruiter, { jobId: world.job.id, name: "NeurIPS 2026" });
    const [link] = await listShareLinks(recruiter, world.job.id);
    expect(link?.url).toMatch(new RegExp(`/jobs/${world.job.slug}\\?source=neurips-2026$`));
    const email = newEmail();
    expect((await applyFrom("neurips-2026", email)).source).toBe("NeurIPS 2026");
    await addShareLink(recruiter, { jobId: world.job.id, name: "Newsletter" });
    expect((await applyFrom("newsletter", email)).source).toBe("NeurIPS 2026");
  });

  test("of another job, one that is retired, and one that nobody made say nothing", async () => {
    const other = await createJob();
    await addShareLink(recruiter, { jobId: other.id, name: "Elsewhere" });
    const { linkId } = await addShareLink(recruiter, { jobId: world.job.id, name: "Old poster" });
    await retireShareLink(recruiter, { linkId, use: "stop" });
    for (const source of ["elsewhere", "old-poster", "made-up", "referral", '"><script>', undefined]) {
      expect((await applyFrom(source)).source).toBe("careers_site");
    }
    await retireShareLink(recruiter, { linkId, use: "go on" });
    expect((await applyFrom("old-poster")).source).toBe("Old poster");
  });

  test("is made once a name, by who edits the job, and takes no word that means something already", async () => {
    const add = (viewer: Viewer, name: string, jobId = world.job.id) => addShareLink(viewer, { jobId, name });
    expect(await add(recruiter, "Twice  made")).toEqual(await add(recruiter, "twice made"));
    for (const name of ["Referral", "careers site", "…", ""]) {
      await expect(add(recruiter, name)).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(add(interviewer, "Mine")).rejects.toMatchObject({ code: "forbidden" });
    const secret = await createJob({ confidential: true });
    await expect(add(recruiter, "Mine", secret.id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is remembered by a draft", async () => {
    const email = newEmail();
    const fields = { coverLetter: ["Soon."], source: ["neurips-2026"] };
    const { slug } = world.job;
    const saved = await saveDraft(visitor, { slug, submissionKey: randomUUID(), email, fields });
    expect(saved.fields.source).toEqual(["neurips-2026"]);
  });
});

describe("somebody a colleague suggests", () => {
  test("is invited by one mail, is no candidate yet, and has applied by referral when they do", async () => {
    const email = newEmail();
    await refer({ email });
    await refer({ email, why: "I thought of them, too." }, recruiter);
    const invitations = await invitationsTo(email);
    expect(invitations).toMatchObject([
      { kind: "referral_invitation", subject: expect.stringContaining("Ivo Ek") },
    ]);
    const application = await applyFrom("neurips-2026", email);
    expect(application.source).toBe("referral");
    const [note] = await db.select().from(notes).where(eq(notes.applicationId, application.id));
    expect(note).toMatchObject({ userId: interviewer.id, body: "Referral: We wrote a paper together." });
    const told = await db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.applicationId, application.id));
    expect(told.map(({ type }) => type)).toContain("application.referred");
    expect(await db.$count(referrals, eq(referrals.email, email))).toBe(0);
    const left = await invitationsTo(email);
    expect(left.map(({ kind }) => kind)).toEqual(["application_received"]);
  });

  test("is known by the address of the invitation, under whichever mailbox they apply", async () => {
    const email = newEmail();
    await refer({ email });
    const [mail] = await invitationsTo(email);
    const key = new URL(mail?.link ?? "http://none").searchParams.get("source") ?? "";
    expect((await applyFrom(key)).source).toBe("referral");
    expect(await invitationsTo(email)).toEqual([]);
  });

  test("is forgotten after their time, with the mail that invited them", async () => {
    const email = newEmail();
    await refer({ email });
    await db
      .update(referrals)
      .set({ expiresAt: subDays(new Date(), 1) })
      .where(eq(referrals.email, email));
    await eraseExpiredReferrals();
    expect(await db.$count(referrals, eq(referrals.email, email))).toBe(0);
    expect(await invitationsTo(email)).toEqual([]);
    expect((await applyFrom(undefined, email)).source).toBe("careers_site");
  });

  test("who has applied already gets no mail, keeps their source, and nobody is told that they had", async () => {
    const email = newEmail();
    const application = await applyFrom(undefined, email);
    expect(await refer({ email })).toEqual({ fullName: "Amara Okonkwo" });
    expect((await applicationOf(email)).source).toBe("careers_site");
    expect((await invitationsTo(email)).map(({ kind }) => kind)).toEqual(["application_received"]);
    expect(await db.$count(notes, eq(notes.applicationId, application.id))).toBe(1);
  });

  test("with a résumé they gave for it is added at once, and told so", async () => {
    const email = newEmail();
    const resume = new File([new Uint8Array(await makePdf(["Amara"]))], "amara.pdf");
    await refer({ email, resume });
    const application = await applicationOf(email);
    expect(application).toMatchObject({
      source: "referral",
      addedByUserId: interviewer.id,
      consentVersion: null,
    });
    expect((await invitationsTo(email)).map(({ kind }) => kind)).toEqual(["application_received"]);
  });

  test("must know of it, and the job must be open", async () => {
    await expect(refer({ knows: false })).rejects.toMatchObject({ code: "invalid" });
    await expect(refer({ why: " " })).rejects.toMatchObject({ code: "invalid" });
    const paused = await createJob({ status: "paused" });
    await expect(refer({ jobId: paused.id })).rejects.toMatchObject({ code: "conflict" });
    const draft = await createJob({ status: "draft" });
    await expect(refer({ jobId: draft.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
