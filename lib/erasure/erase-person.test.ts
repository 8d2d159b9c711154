import { randomUUID } from "node:crypto";
import { addHours } from "date-fns";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  applications,
  candidates,
  erasures,
  events,
  fileClaims,
  mailOutbox,
  messages,
  settings,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { submitApplication } from "@/lib/applications/submit-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { addOwnDocument } from "@/lib/documents/add-own-document";
import { writeNote } from "@/lib/notes/write-note";
import { applicationOf, makeForm, visitor, withApplyWorld } from "@/lib/testing/apply-world";
import {
  confirm,
  letClaimsAge,
  makePerson,
  queuedFor,
  stillQueued,
  tokenOf,
  writeAbout,
} from "@/lib/testing/erasable-person";
import { createUser } from "@/lib/testing/factories";
import { findTraces } from "@/lib/testing/find-traces";
import { makePdf } from "@/lib/testing/make-files";
import { toAppError } from "@/lib/to-app-error";
import { confirmErasure } from "./confirm-erasure";
import { erasePerson } from "./erase-person";
import { finishErasures } from "./finish-erasures";
import { requestErasure } from "./request-erasure";

withTestDatabase();
const world = withApplyWorld();

let recruiter: Viewer;

beforeAll(async () => {
  await db.insert(settings).values({
    organisationName: "Institute",
    privacyContactEmail: "privacy@institute.org",
    updatedAt: now(),
  });
  recruiter = await createUser("recruiter");
});

const folder = () => process.env.DATA_DIR ?? "";

describe("erasing a person", () => {
  test("leaves no trace of them in any table, queue or file, and keeps the count", async () => {
    const person = await makePerson(world);
    await writeAbout(recruiter, person);
    const count = () => db.$count(applications, eq(applications.jobId, world.job.id));
    const before = await count();
    expect((await findTraces([person.mark], folder())).length).toBeGreaterThan(12);
    const { id } = await confirm(person);
    const queued = await queuedFor(person.application.id);
    expect(await stillQueued(queued)).toBeGreaterThan(3);
    await letClaimsAge();
    await erasePerson({ erasureId: id });
    await finishErasures();
    expect(await stillQueued(queued)).toBe(0);
    // The last mail waits for its server; then it goes, too.
    expect(await findTraces([person.mark], folder())).toEqual([`public.mail_outbox: ${person.mark}`]);
    await withClock(addHours(now(), 1), finishErasures);
    expect(await findTraces([person.mark, person.application.reference], folder())).toEqual([]);
    expect(await count()).toBe(before);
    const [left] = await db.select().from(applications).where(eq(applications.id, person.application.id));
    expect(left).toMatchObject({
      fullName: "Erased at the person's request",
      status: "withdrawn",
      email: "",
    });
    const history = await db.select().from(events).where(eq(events.applicationId, person.application.id));
    expect(history.at(-1)).toMatchObject({ type: "application.erased", data: { why: "request" } });
    expect((await db.select().from(erasures).where(eq(erasures.id, id)))[0]).toMatchObject({ files: [] });
  });

  test("touches nobody else, also when they sent the very same file", async () => {
    const bytes = new Uint8Array(await makePdf(["shared"], { compress: false }));
    const [gone, stays] = [await makePerson(world), await makePerson(world)];
    for (const { candidate, application } of [gone, stays]) {
      const file = new File([bytes], "shared.pdf");
      await addOwnDocument(candidate, { applicationId: application.id, kind: "other", file });
    }
    const before = await findTraces([stays.mark, "shared"], folder());
    await letClaimsAge();
    await erasePerson({ erasureId: (await confirm(gone)).id });
    expect(await findTraces([stays.mark, "shared"], folder())).toEqual(before);
  });

  test("needs the mailbox: asking alone, a made-up link and one that is over erase nothing", async () => {
    const person = await makePerson(world);
    await requestErasure(person.candidate, "de");
    await finishErasures();
    const token = await tokenOf(person.email);
    await expect(confirmErasure({ token: "none", locale: "de" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("gilt nicht"),
    });
    await expect(withClock(addHours(now(), 25), () => confirmErasure({ token }))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await db.$count(erasures, eq(erasures.candidateId, person.candidate.candidateId))).toBe(0);
    // Two hours of difference between clocks are no reason to refuse.
    expect(await withClock(addHours(now(), 2), () => confirmErasure({ token }))).toBe("erasing");
  });

  test("confirmed twice, by two links at once, is one erasure and one last mail", async () => {
    const person = await makePerson(world);
    await requestErasure(person.candidate, "en");
    const first = await tokenOf(person.email);
    await Promise.all([confirmErasure({ token: first }), confirmErasure({ token: first })]);
    const rows = await db
      .select()
      .from(erasures)
      .where(eq(erasures.candidateId, person.candidate.candidateId));
    expect(rows).toHaveLength(1);
    const erasureId = rows[0]?.id ?? "";
    await Promise.all([erasePerson({ erasureId }), erasePerson({ erasureId })]);
    expect(await db.$count(mailOutbox, sql`lower(to_email) = ${person.email.toLowerCase()}`)).toBe(1);
  });

  test("killed after the tables were emptied goes on with the files at the next round", async () => {
    const person = await makePerson(world);
    const { id } = await confirm(person);
    // Its file was just stored, so that the first round must leave it.
    await db.update(fileClaims).set({ claimedAt: now() });
    await erasePerson({ erasureId: id });
    const [half] = await db.select().from(erasures).where(eq(erasures.id, id));
    expect(half).toMatchObject({ finishedAt: null, files: [expect.any(String)] });
    await letClaimsAge();
    await withClock(addHours(now(), 1), finishErasures);
    const [whole] = await db.select().from(erasures).where(eq(erasures.id, id));
    expect(whole).toMatchObject({ finishedAt: expect.any(Date), files: [] });
    expect(await findTraces([person.mark], folder())).toEqual([]);
  });

  test("waits for a note being written, and removes it; one that comes later is refused", async () => {
    const person = await makePerson(world);
    const { id: erasureId } = await confirm(person);
    const note = { applicationId: person.application.id, userId: recruiter.id, createdAt: now() };
    const writing = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const colleague = db.transaction(async (tx) => {
      await tx.execute(sql`insert into notes (id, application_id, user_id, body, created_at)
        values (${randomUUID()}, ${note.applicationId}, ${note.userId}, ${`${person.mark}late`}, now())`);
      writing.resolve();
      await written.promise;
    });
    await writing.promise;
    const erasing = erasePerson({ erasureId });
    written.resolve();
    await Promise.all([colleague, erasing]);
    const refused = await writeNote(recruiter, { applicationId: note.applicationId, body: "late" }).catch(
      toAppError,
    );
    expect(refused).toMatchObject({ code: "conflict", message: expect.stringContaining("erased") });
    const direct = db.insert(messages).values({
      applicationId: note.applicationId,
      author: "staff",
      body: "late",
      visibleAt: now(),
      createdAt: now(),
    });
    expect(toAppError(await direct.catch((thrown: unknown) => thrown))).toMatchObject({ code: "conflict" });
    await letClaimsAge();
    await withClock(addHours(now(), 1), finishErasures);
    expect(await findTraces([person.mark], folder())).toEqual([]);
  });

  test("waits for a mail that is just leaving, and removes it", async () => {
    const person = await makePerson(world);
    const { id: erasureId } = await confirm(person);
    const taken = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const ofThem = eq(mailOutbox.applicationId, person.application.id);
    const worker = db.transaction(async (tx) => {
      await tx.select().from(mailOutbox).where(ofThem).for("update");
      taken.resolve();
      await answered.promise;
      await tx.update(mailOutbox).set({ state: "sent", sentAt: now() }).where(ofThem);
    });
    await taken.promise;
    const erasing = erasePerson({ erasureId });
    answered.resolve();
    await Promise.all([worker, erasing]);
    expect(await db.$count(mailOutbox, ofThem)).toBe(0);
  });

  test("lets the person apply again, as somebody new", async () => {
    const person = await makePerson(world);
    await erasePerson({ erasureId: (await confirm(person)).id });
    await submitApplication(visitor, makeForm(world, { email: person.email }));
    const again = await applicationOf(person.email);
    expect(again.candidateId).not.toBe(person.candidate.candidateId);
    expect(await db.$count(candidates, eq(candidates.email, person.email))).toBe(1);
  });
});

test("every table that belongs to an application or a person is spoken of when one is erased", async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('application_id', 'candidate_id', 'to_email', 'email')`);
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    "answers",
    "application_search",
    "application_search_due",
    "application_tags",
    "applications",
    "assignments",
    "blindness_overrides",
    "bulk_items",
    "candidate_confirmations",
    "candidate_links",
    "candidates",
    "conflicts",
    "documents",
    "drafts",
    "duplicate_checks",
    "erasures",
    "events",
    "import_rows",
    "legal_holds",
    "likeness_keys",
    "mail_outbox",
    "messages",
    "note_search",
    "notes",
    "publication_texts",
    "publications",
    "referrals",
    "reveals",
    "scorecards",
    "users",
  ]);
});
