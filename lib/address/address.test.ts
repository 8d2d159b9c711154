import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addHours } from "date-fns";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, events, mailOutbox, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { revokeCandidateLinks } from "@/lib/candidates/revoke-candidate-links";
import { now, withClock } from "@/lib/clock";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { finishErasures } from "@/lib/erasure/finish-erasures";
import { requestErasure } from "@/lib/erasure/request-erasure";
import { queueMail } from "@/lib/mail/queue-mail";
import { createApplication, createJob, type TestJob } from "@/lib/testing/factories";
import { findTraces } from "@/lib/testing/find-traces";
import { confirmAddress } from "./confirm-address";
import { requestAddress } from "./request-address";

withTestDatabase();

let job: TestJob;

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "assay-address-"));
  job = await createJob();
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    updatedAt: now(),
  });
});

const newEmail = (name: string) => `${name}-${randomUUID().slice(0, 8)}@candidate.org`;

async function applicant() {
  const application = await createApplication(job, { email: newEmail("old") });
  return { ...application, next: newEmail("new") };
}

async function tokenFor(email: string, kind = "address_asked"): Promise<string> {
  const [mail] = await db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, kind)))
    .orderBy(desc(mailOutbox.createdAt));
  return new URL(mail?.link ?? "http://none").searchParams.get("t") ?? "";
}

const addressOf = async (candidateId: string) =>
  (await db.select().from(candidates).where(eq(candidates.id, candidateId)))[0]?.email;

describe("another address", () => {
  test("is used once both mailboxes have said yes, for all that waits to leave, and the old one is told", async () => {
    const person = await applicant();
    await db.transaction((tx) =>
      queueMail(tx, {
        kind: "rejection",
        to: person.email,
        subject: "S",
        text: "T",
        applicationId: person.id,
      }),
    );
    await requestAddress(person, { email: person.next.toUpperCase() }, "en");
    expect(await confirmAddress({ token: await tokenFor(person.next.toUpperCase()) })).toBe("half");
    expect(await addressOf(person.candidateId)).toBe(person.email);
    expect(await confirmAddress({ token: await tokenFor(person.email) })).toBe("done");
    expect((await addressOf(person.candidateId))?.toLowerCase()).toBe(person.next);
    const [row] = await db.select().from(applications).where(eq(applications.id, person.id));
    expect(row?.email.toLowerCase()).toBe(person.next);
    const mails = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, person.id));
    expect(mails.map(({ kind, toEmail }) => [kind, toEmail.toLowerCase()]).toSorted()).toEqual([
      ["address_changed", person.email],
      ["rejection", person.next],
    ]);
    const history = await db.select().from(events).where(eq(events.applicationId, person.id));
    expect(history.map(({ type, data }) => [type, data])).toEqual([
      ["contact.corrected", { fields: ["email"] }],
    ]);
  });

  test("is not taken over by an open page: one mailbox alone, twice or in time, changes nothing", async () => {
    const person = await applicant();
    await requestAddress(person, { email: person.next }, "en");
    const token = await tokenFor(person.next);
    for (let time = 0; time < 2; time++) expect(await confirmAddress({ token })).toBe("half");
    const old = await tokenFor(person.email);
    await expect(withClock(addHours(now(), 25), () => confirmAddress({ token: old }))).rejects.toMatchObject({
      code: "conflict",
    });
    // Nor does it confirm what only the owner's mailbox may.
    await expect(confirmErasure({ token: old })).rejects.toMatchObject({ code: "conflict" });
    expect(await addressOf(person.candidateId)).toBe(person.email);
  });

  test("is asked about no more once they made all their links stop working", async () => {
    const person = await applicant();
    await requestAddress(person, { email: person.next }, "en");
    const tokens = [await tokenFor(person.email), await tokenFor(person.next)];
    await revokeCandidateLinks(person);
    for (const token of tokens) {
      await expect(confirmAddress({ token })).rejects.toMatchObject({ code: "conflict" });
    }
  });

  test("confirmed in both mailboxes at once changes once", async () => {
    const person = await applicant();
    await requestAddress(person, { email: person.next }, "de");
    const tokens = [await tokenFor(person.email), await tokenFor(person.next)];
    const states = await Promise.all(tokens.map((token) => confirmAddress({ token })));
    expect(states.toSorted()).toEqual(["done", "half"]);
    expect(await addressOf(person.candidateId)).toBe(person.next);
    expect(await db.$count(events, eq(events.applicationId, person.id))).toBe(1);
  });

  test("that is somebody's already, or one's own, or none, is refused in words", async () => {
    const [person, other] = [await applicant(), await applicant()];
    await requestAddress(person, { email: other.email }, "en");
    await confirmAddress({ token: await tokenFor(person.email) });
    await expect(confirmAddress({ token: await tokenFor(other.email) })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("already"),
    });
    for (const email of [person.email.toUpperCase(), "name＠example.org", "a@b.org, c@d.org", ""]) {
      await expect(requestAddress(person, { email }, "en")).rejects.toMatchObject({
        fieldErrors: { email: [expect.any(String)] },
      });
    }
  });

  test("leaves no trace of either when the person is erased", async () => {
    const person = await applicant();
    await requestAddress(person, { email: person.next }, "en");
    await confirmAddress({ token: await tokenFor(person.email) });
    await confirmAddress({ token: await tokenFor(person.next) });
    await requestErasure(person, "en");
    await confirmErasure({ token: await tokenFor(person.next, "erasure_asked") });
    await finishErasures();
    await withClock(addHours(now(), 1), finishErasures);
    expect(await findTraces([person.email, person.next], process.env.DATA_DIR ?? "")).toEqual([]);
  });
});
