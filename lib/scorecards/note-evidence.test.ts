import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, evidence, notes, ratings, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { eraseApplications } from "@/lib/erasure/erase-applications";
import { deleteNote } from "@/lib/notes/delete-note";
import { listNotes } from "@/lib/notes/queries";
import { restoreNote } from "@/lib/notes/restore-note";
import type { NoteVisibility } from "@/lib/notes/schemas";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { declineFeedback } from "./decline-feedback";
import { findPassages } from "./find-passages";
import { findMyScorecard, readableFeedback } from "./queries";
import { saveRevision } from "./save-revision";
import { saveScorecardDraft } from "./save-scorecard-draft";
import { submitRevision } from "./submit-revision";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let recruiter: Viewer;
let manager: Viewer;
let interviewer: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  manager = await createUser("hiring_manager", { name: "Mo Berg" });
  interviewer = await createUser("interviewer", { name: "Ivo Ek" });
  job = await createJob({ members: [manager] });
});

const words = "Explained the probes\nto the whole panel, @Mo Berg.";
const quote = "Explained the probes to the whole panel";

async function noted(author: Viewer, { visibility = "team" as NoteVisibility, body = words } = {}) {
  const { id: applicationId } = await createApplication(job, { reviewers: [interviewer] });
  const { id: noteId } = await writeNote(author, { applicationId, body, visibility });
  return { applicationId, noteId };
}

type Quoting = { applicationId: string; noteId: string };

const quoting = ({ applicationId, noteId: sourceId }: Quoting, said = quote, version = 0) => ({
  applicationId,
  version,
  recommendation: "yes" as const,
  comment: "",
  ratings: [
    {
      requirementId: job.requirements[0]?.id ?? "",
      requirementVersion: 1,
      rating: "meets" as const,
      evidence: [{ kind: "note" as const, sourceId, quote: said }],
    },
  ],
});

const empty = (applicationId: string) => ({ ...quoting({ applicationId, noteId: "" }), ratings: [] });

const invalid = { code: "invalid" };

const quotedBy = async (viewer: Viewer, applicationId: string) =>
  (await findMyScorecard(db, viewer, applicationId))?.ratings.flatMap((rated) => rated.evidence);

describe("a passage of a note", () => {
  test("is evidence, by the name of who wrote the note, wherever its lines break", async () => {
    const note = await noted(manager);
    await submitScorecard(recruiter, quoting(note));
    expect(await quotedBy(recruiter, note.applicationId)).toMatchObject([
      { kind: "note", sourceId: note.noteId, quote, source: "Note by Mo Berg", isChecked: true },
    ]);
  });

  test("must stand in a note on this very application", async () => {
    const [note, other] = [await noted(manager), await noted(manager)];
    await expect(submitScorecard(recruiter, quoting(note, "Never explained"))).rejects.toMatchObject(invalid);
    const elsewhere = quoting({ ...note, noteId: other.noteId });
    await expect(saveScorecardDraft(recruiter, elsewhere)).rejects.toMatchObject(invalid);
    expect(await quotedBy(recruiter, note.applicationId)).toBeUndefined();
  });

  test("is not offered by the finder, which looks through what the candidate sent", async () => {
    const { applicationId } = await noted(manager, { body: "Python, for ten years." });
    const requirementId = job.requirements[0]?.id ?? "";
    expect(await findPassages(recruiter, { applicationId, requirementId, typed: "Python" })).toEqual([]);
  });
});

describe("a scorecard is read by more people than some notes are", () => {
  test.each(["recruiters", "author"] as const)(
    "so one for %s cannot be quoted, not even by its author",
    async (visibility) => {
      const note = await noted(recruiter, { visibility });
      await expect(saveScorecardDraft(recruiter, quoting(note))).rejects.toMatchObject(invalid);
      await expect(submitScorecard(recruiter, quoting(note))).rejects.toMatchObject(invalid);
    },
  );

  test("and whoever reads the quote reads the note, in every role", async () => {
    const note = await noted(manager);
    await submitScorecard(recruiter, quoting(note));
    const stranger = await createUser("hiring_manager");
    const others = [await createUser("admin"), manager, interviewer, stranger];
    const readers = async () => {
      const found: string[] = [];
      for (const viewer of others) {
        const said = await readableFeedback(viewer, note.applicationId);
        const page = await findApplicationPage(viewer, note.applicationId);
        const reads = JSON.stringify(page?.feedback ?? null).includes(quote);
        if (page) expect(reads).toBe(JSON.stringify(said).includes(quote));
        if (!reads) continue;
        expect((await listNotes(viewer, note.applicationId)).map(({ body }) => body)).toEqual([words]);
        found.push(viewer.role);
      }
      return found;
    };
    expect(await readers()).toEqual(["admin"]);
    await submitScorecard(manager, empty(note.applicationId));
    await submitScorecard(interviewer, empty(note.applicationId));
    expect(await readers()).toEqual(["admin", "hiring_manager", "interviewer"]);
  });

  test("an interviewer quotes their own note; another's once they may read it", async () => {
    const [own, others] = [await noted(interviewer), await noted(recruiter)];
    await submitScorecard(interviewer, quoting(own));
    await expect(saveScorecardDraft(interviewer, quoting(others))).rejects.toMatchObject(invalid);
    await submitScorecard(interviewer, empty(others.applicationId));
    const change = { ...quoting(others), basis: 1, reason: "I read the note." };
    await saveRevision(interviewer, change);
    await submitRevision(interviewer, { ...change, version: 1 });
    expect(await quotedBy(interviewer, others.applicationId)).toHaveLength(1);
  });

  test("who declined, read, and writes after all keeps what they quoted, though they are blind again", async () => {
    const note = await noted(recruiter);
    await declineFeedback(interviewer, { applicationId: note.applicationId });
    await saveScorecardDraft(interviewer, quoting(note));
    expect(await listNotes(interviewer, note.applicationId)).toEqual([]);
    await saveScorecardDraft(interviewer, { ...quoting(note, quote, 1), comment: "More." });
    await submitScorecard(interviewer, quoting(note, quote, 2));
  });
});

describe("a note that is deleted", () => {
  test("leaves what was quoted of it, which says so, until it is back", async () => {
    const note = await noted(manager);
    const { applicationId } = note;
    await submitScorecard(recruiter, quoting(note));
    const admin = await createUser("admin");
    const isDeleted = async () =>
      (await readableFeedback(admin, applicationId)).flatMap(({ ratings: now, earlier }) =>
        [...now, ...earlier.flatMap((version) => version.ratings)].map(
          (rated) => rated.evidence[0]?.isDeleted,
        ),
      );
    expect(await isDeleted()).toEqual([false]);
    await deleteNote(manager, note);
    expect(await isDeleted()).toEqual([true]);
    const change = { ...quoting(note), basis: 1, comment: "Still.", reason: "Said more." };
    await saveRevision(recruiter, change);
    const revision = (await findMyScorecard(db, recruiter, applicationId))?.revision;
    const source = { source: "Note by Mo Berg", isDeleted: true };
    expect(revision?.ratings[0]?.evidence).toMatchObject([source]);
    await submitRevision(recruiter, { ...change, version: 1 });
    expect(await isDeleted()).toEqual([true, true]);
    await restoreNote(manager, note);
    expect(await isDeleted()).toEqual([false, false]);
  });

  test("is not quoted any more by who had not", async () => {
    const note = await noted(manager);
    await deleteNote(manager, note);
    await expect(saveScorecardDraft(recruiter, quoting(note))).rejects.toMatchObject(invalid);
    await expect(saveScorecardDraft(manager, quoting(note))).rejects.toMatchObject(invalid);
  });
});

test("where a stage hides names, a note is quoted masked, kept whole, and no way to try out a name", async () => {
  const hiding = await createJob({ members: [manager] });
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.jobId, hiding.id));
  const { id: applicationId } = await createApplication(hiding, { fullName: "Jürgen Müller" });
  const { id: noteId } = await writeNote(recruiter, { applicationId, body: "J. Müller built the probes." });
  const said = (text: string, version = 0) => {
    const given = quoting({ applicationId, noteId }, text, version);
    const requirementId = hiding.requirements[0]?.id ?? "";
    return { ...given, ratings: given.ratings.map((rated) => ({ ...rated, requirementId })) };
  };
  await expect(saveScorecardDraft(manager, said("J. Müller built"))).rejects.toMatchObject(invalid);
  await saveScorecardDraft(manager, said("[name] built the probes"));
  await deleteNote(recruiter, { applicationId, noteId });
  await expect(saveScorecardDraft(manager, said("J. Müller built", 1))).rejects.toMatchObject(invalid);
  await submitScorecard(manager, said("[name] built the probes", 1));
  const [kept] = await db.select({ quote: evidence.quote }).from(evidence).where(eq(evidence.noteId, noteId));
  expect(kept?.quote).toBe("J. Müller built the probes");
  const page = await findApplicationPage(await createUser("admin"), applicationId);
  const read = page?.feedback.others[0]?.ratings[0]?.evidence;
  expect(read).toMatchObject([{ quote: "[name] built the probes", source: "Note by Rosa Falk" }]);
  expect(JSON.stringify(page)).not.toContain("Müller");
});

test.each([true, false])(
  "erasing the person takes note and quote; ratings kept: %s",
  async (keepsRatings) => {
    const note = await noted(manager);
    await submitScorecard(recruiter, quoting(note));
    await db.transaction(async (tx) => {
      const rows = await tx.select().from(applications).where(eq(applications.id, note.applicationId));
      await eraseApplications(tx, rows, { why: "request", keepsRatings });
    });
    expect(await db.$count(notes, eq(notes.applicationId, note.applicationId))).toBe(0);
    expect(await db.$count(evidence, eq(evidence.noteId, note.noteId))).toBe(0);
    const [scorecard] = await readableFeedback(await createUser("admin"), note.applicationId);
    expect(scorecard?.ratings ?? []).toHaveLength(keepsRatings ? 1 : 0);
    expect(await db.$count(ratings)).toBeGreaterThan(0);
  },
);
