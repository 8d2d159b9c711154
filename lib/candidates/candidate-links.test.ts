import { addDays, addHours } from "date-fns";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { candidateLinks, events, mailOutbox, settings, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { now, withClock } from "@/lib/clock";
import { newToken } from "@/lib/ids";
import { createApplication, createJob, type TestJob } from "@/lib/testing/factories";
import { candidateOfToken } from "./candidate-session";
import { issueCandidateLink } from "./issue-candidate-link";
import { listOwnApplications } from "./queries";
import { requestCandidateLink } from "./request-candidate-link";
import { revokeCandidateLinks } from "./revoke-candidate-links";

withTestDatabase();

const visitor = { ip: "203.0.113.8" };
let job: TestJob;

beforeAll(async () => {
  job = await createJob({ title: "Interpreter of maladies" });
  await db.insert(settings).values({
    organisationName: "Anthropic",
    privacyContactEmail: "privacy@anthropic.org",
    updatedAt: now(),
  });
});

const tokenOf = (link: string) => new URL(link).searchParams.get("t") ?? "";

const linkFor = (candidateId: string) => db.transaction((tx) => issueCandidateLink(tx, candidateId));

const linkMails = (email: string) =>
  db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, "candidate_link")));

describe("a link to one's own page", () => {
  test("opens it for 90 days, and the records hold its hash alone", async () => {
    const { candidateId } = await createApplication(job);
    const token = tokenOf(await linkFor(candidateId));
    expect(await candidateOfToken(token)).toEqual({ candidateId });
    const late = addDays(now(), 91);
    expect(await withClock(late, () => candidateOfToken(token))).toBeNull();
    const rows = await db.select().from(candidateLinks).where(eq(candidateLinks.candidateId, candidateId));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("that was made up or cut short opens nothing", async () => {
    for (const token of ["", "none", newToken(), newToken().slice(1), "%00".repeat(20)]) {
      expect(await candidateOfToken(token)).toBeNull();
    }
  });

  test("stops working with all others when its owner says so, and only theirs", async () => {
    const [mine, theirs] = [await createApplication(job), await createApplication(job)];
    const tokens = [tokenOf(await linkFor(mine.candidateId)), tokenOf(await linkFor(mine.candidateId))];
    const other = tokenOf(await linkFor(theirs.candidateId));
    await revokeCandidateLinks(mine);
    for (const token of tokens) expect(await candidateOfToken(token)).toBeNull();
    expect(await candidateOfToken(other)).toEqual({ candidateId: theirs.candidateId });
    const history = await db.select().from(events).where(eq(events.candidateId, mine.candidateId));
    expect(history.map(({ type }) => type)).toEqual(["candidate_link.revoked"]);
  });
});

describe("asking for a link", () => {
  test("mails one to a candidate, whatever the case of the address", async () => {
    const { email, candidateId } = await createApplication(job);
    await requestCandidateLink(visitor, { email: email.toUpperCase() });
    const [mail] = await linkMails(email);
    expect(mail?.text).not.toContain("http");
    expect(await candidateOfToken(tokenOf(mail?.link ?? ""))).toEqual({ candidateId });
  });

  test("is answered the same, and as late, for an address nobody applied with", async () => {
    const { email } = await createApplication(job);
    const stranger = "nobody@candidate.org";
    const started = performance.now();
    expect(await requestCandidateLink(visitor, { email: stranger })).toEqual({ email: stranger });
    expect(performance.now() - started).toBeGreaterThan(240);
    expect(await requestCandidateLink(visitor, { email })).toEqual({ email });
    expect(await linkMails(stranger)).toHaveLength(0);
  });

  test("five times an hour is enough, for known and unknown addresses alike", async () => {
    const { email } = await createApplication(job);
    for (const address of [email, "unknown@candidate.org"]) {
      for (let time = 0; time < 5; time++) await requestCandidateLink(visitor, { email: address });
      await expect(requestCandidateLink(visitor, { email: address, locale: "de" })).rejects.toMatchObject({
        code: "limit",
        message: expect.stringMatching(/Sie.*privacy@anthropic\.org/),
      });
    }
    expect(await linkMails(email)).toHaveLength(5);
  });

  test("needs an address", async () => {
    await expect(requestCandidateLink(visitor, { email: "x" })).rejects.toMatchObject({
      fieldErrors: { email: [expect.stringMatching(/like name/)] },
    });
  });
});

describe("one's own page", () => {
  const viewOf = async (candidateId: string) => {
    const [view] = await listOwnApplications({ candidateId });
    return view;
  };

  test("shows the posting, when it was received and the public name of the stage, never ours", async () => {
    const { candidateId, reference, appliedAt } = await createApplication(job, { stage: "Résumé review" });
    await createApplication(job);
    const view = await viewOf(candidateId);
    expect(view).toMatchObject({
      reference,
      title: "Interpreter of maladies",
      receivedAt: appliedAt.toISOString(),
      status: "active",
      stageName: "Under review by the research team",
      promisedBy: addDays(appliedAt, 7).toISOString(),
    });
    expect(view?.steps.map(({ name }) => name)).toEqual([
      "Received",
      "Under review by the research team",
      "Panel interviews",
      "Offer",
      null,
    ]);
    expect(view?.nextStep).toBe("Panel interviews");
    expect(JSON.stringify(view)).not.toContain("Résumé review");
  });

  test("keeps a rejection to itself for as long as it can be taken back", async () => {
    const endedAt = now();
    const { candidateId } = await createApplication(job, { status: "rejected", endedAt });
    expect(await viewOf(candidateId)).toMatchObject({ status: "active", stageName: "Received" });
    const after = await withClock(addHours(endedAt, 49), () => viewOf(candidateId));
    expect(after).toMatchObject({ status: "rejected" });
  });

  test("tells of what the candidate did or gained at once", async () => {
    for (const status of ["withdrawn", "hired"] as const) {
      const { candidateId } = await createApplication(job, { status, endedAt: now() });
      expect(await viewOf(candidateId)).toMatchObject({ status });
    }
  });

  test("counts stages that are told the same as one step", async () => {
    const own = await createJob();
    await db.update(stages).set({ publicName: "Interviews" }).where(eq(stages.jobId, own.id));
    const { candidateId } = await createApplication(own);
    const steps = (await viewOf(candidateId))?.steps.map(({ name }) => name);
    expect(steps).toEqual(["Interviews", null]);
  });
});
