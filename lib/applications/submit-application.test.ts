import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, candidateLinks, documents, events, mailOutbox } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { getFile } from "@/lib/storage/storage";
import { applicationOf, ask, makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import { createJob } from "@/lib/testing/factories";
import { submitApplication } from "./submit-application";
import type { SubmitApplicationInput } from "./submit-schemas";

withTestDatabase();

const world = withApplyWorld();
const form = (values: Partial<SubmitApplicationInput> = {}) => makeForm(world, values);

describe("an application", () => {
  test("is stored with its answers as asked, its résumé, its history, its link and its mail", async () => {
    const input = form({
      phone: "+49 30 1234",
      github: "@octocat",
      orcid: "https://orcid.org/0000000218250097",
      googleScholar: "scholar.google.com/citations?user=x",
      answers: {
        [world.asked.why]: "شكرا 🧪\r\nsecond line",
        [world.asked.areas]: ["Robustness", "Alignment"],
      },
    });
    const { reference } = await submitApplication(visitor, input);
    expect(reference).toMatch(/^AS-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({
      reference,
      jobId: world.job.id,
      stageId: world.job.stages[0]?.id,
      status: "active",
      phone: "+49 30 1234",
      location: null,
      github: "https://github.com/octocat",
      orcid: "0000-0002-1825-0097",
      googleScholar: "https://scholar.google.com/citations?user=x",
      source: "careers_site",
      consentAt: expect.any(Date),
    });
    const given = await db.select().from(answers).where(eq(answers.applicationId, stored.id));
    expect(given.map(({ questionLabel, value }) => [questionLabel, value])).toEqual([
      ["Why?", "شكرا 🧪\nsecond line"],
      ["Areas?", ["Alignment", "Robustness"]],
    ]);
    const [resume] = await db.select().from(documents).where(eq(documents.applicationId, stored.id));
    expect(resume).toMatchObject({ mediaType: "application/pdf", fileName: "Résumé.pdf", kind: "resume" });
    expect(await getFile(resume?.sha256 ?? "")).toHaveLength(world.pdf.byteLength);
    const [event] = await db.select().from(events).where(eq(events.applicationId, stored.id));
    expect(event).toMatchObject({ type: "application.received", actorKind: "candidate" });
    expect(JSON.stringify(event)).not.toContain("Amara");
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, stored.id));
    expect(mail).toMatchObject({ toEmail: input.email, kind: "application_received" });
    expect(mail?.text).toContain(reference);
    expect(mail?.link).toMatch(/\/application\/open\?t=[\w-]{43}$/);
    const links = await db
      .select()
      .from(candidateLinks)
      .where(eq(candidateLinks.candidateId, stored.candidateId));
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(mail?.link?.split("t=")[1]);
    const queued = await db.execute(
      sql`select name from pgboss.job where data->>'documentId' = ${resume?.id ?? ""} or data->>'mailId' = ${mail?.id ?? ""} order by name`,
    );
    expect(queued.map(({ name }) => name)).toEqual(["extract-text", "send-mail"]);
  });

  test("takes the fields in one's own words, up to their limits", async () => {
    const fullName = "🧪".repeat(200);
    const input = form({ fullName, coverLetter: "x".repeat(20_000), location: "  القاهرة  " });
    await submitApplication(visitor, input);
    expect(await applicationOf(input.email)).toMatchObject({ fullName, location: "القاهرة" });
  });

  test("never carries what a stranger wrote into a mail's greeting", async () => {
    const input = form({ fullName: "Win money: https://evil.example {{link}}" });
    await submitApplication(visitor, input);
    const { id } = await applicationOf(input.email);
    const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, id));
    expect(mail?.text).not.toMatch(/evil|money/);
    expect(mail?.toName).toBeNull();
  });

  test("ignores fields that nobody asked for, and answers to other jobs' questions", async () => {
    const other = await ask(await createJob());
    const input = {
      ...form(),
      status: "hired",
      stageId: world.job.stages[4]?.id,
      reference: "AS-HACK",
      answers: { [world.asked.why]: "Because.", [other.why]: "Foreign", nonsense: "x" },
    };
    await submitApplication(visitor, input);
    const stored = await applicationOf(input.email);
    expect(stored).toMatchObject({ status: "active", stageId: world.job.stages[0]?.id });
    expect(await db.select().from(answers).where(eq(answers.applicationId, stored.id))).toHaveLength(1);
  });
});
