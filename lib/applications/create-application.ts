import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, applications, candidates, documents } from "@/db/schema";
import { together } from "@/db/together";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import type { Locale } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { notifyBoard } from "@/lib/live/notify";
import { insertPublications } from "@/lib/publications/insert-publications";
import type { NewPublications } from "@/lib/publications/new-publication";
import type { AnswerValue } from "@/lib/questions/question-kinds";
import { enqueue } from "@/lib/queue/queue";

export type NewApplication = {
  jobId: string;
  /** Reference number n; another is asked for in the rare case that the last one is taken. */
  referenceOf: (attempt: number) => string;
  person: Person;
  answers?: NewAnswer[];
  resume?: NewDocument;
  publications?: NewPublications;
  actor: Pick<Viewer, "id" | "name"> | "candidate";
  source?: string;
  submissionKey?: string;
  /** To which version of the text they agreed just now; without it, nobody was asked. */
  consent?: { version: string | null };
  /** The language they applied in, and are answered in. */
  locale?: Locale;
  isDemo?: boolean;
  /** Written in the same breath as the parts of a new application, and not at all when one stands already. */
  alongside?: (created: CreatedApplication) => Promise<void>;
};

/** As given in this form; empty fields are null. */
export type Person = Pick<typeof applications.$inferInsert, PersonField> & {
  fullName: string;
  email: string;
};
type PersonField =
  | "phone"
  | "location"
  | "affiliation"
  | "googleScholar"
  | "orcid"
  | "github"
  | "website"
  | "coverLetter";

/** The wording as it was asked. `value` is the name of a file that is stored already. */
export type NewAnswer = Pick<typeof answers.$inferInsert, "questionId" | "questionLabel" | "kind"> & {
  value: AnswerValue;
  unit?: string;
  file?: NewDocument;
};
export type NewDocument = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  /** Its file, where it is not there yet: a row never commits before what it names. */
  stored?: Promise<unknown>;
};

/** `same_form`: this very form was sent before. `applied_before`: this person did, with another one. */
export type CreatedApplication = {
  outcome: "created" | "same_form" | "applied_before";
  applicationId: string;
  candidateId: string;
  reference: string;
};

/**
 * Writes an application into its job's first stage with all that belongs to it, unless this person has one
 * for this job: then nothing is written, and what stands is returned. What they wrote never overwrites the
 * person's own record.
 */
export async function createApplication(tx: Tx, input: NewApplication): Promise<CreatedApplication> {
  const candidateId = await findOrAddCandidate(tx, input);
  const id = newId();
  for (let attempt = 0; attempt < 5; attempt++) {
    const reference = input.referenceOf(attempt);
    const inserted = await insertApplication(tx, input, { id, candidateId, reference });
    if (inserted) {
      const created = { outcome: "created" as const, applicationId: id, candidateId, reference };
      await together([writeParts(tx, input, { id, candidateId }), input.alongside?.(created)]);
      return created;
    }
    const standing = await findStanding(tx, input, candidateId);
    if (standing) return standing;
  }
  throw new AppError("unavailable", "We could not take your application just now. Please try again.", {
    refusal: "again",
  });
}

/** The row stays locked until the end: two forms of one person are taken one after the other. */
async function findOrAddCandidate(tx: Tx, { person, isDemo }: NewApplication): Promise<string> {
  const [candidate] = await tx
    .insert(candidates)
    .values({ email: person.email, name: person.fullName, isDemo, createdAt: now() })
    .onConflictDoUpdate({ target: candidates.email, set: { email: sql`${candidates.email}` } })
    .returning({ id: candidates.id });
  if (!candidate) throw new Error("An upsert returned no row.");
  return candidate.id;
}

type Keys = { id: string; candidateId: string; reference: string };

async function insertApplication(tx: Tx, input: NewApplication, keys: Keys): Promise<boolean> {
  const { jobId, person, actor } = input;
  const rows = await tx
    .insert(applications)
    .values({
      ...person,
      ...keys,
      jobId,
      stageId: sql`(select id from stages where job_id = ${jobId} order by position limit 1)`,
      source: input.source,
      locale: input.locale,
      appliedAt: now(),
      stageEnteredAt: now(),
      consentVersion: input.consent?.version,
      consentAt: input.consent ? now() : null,
      submissionKey: input.submissionKey,
      publicationCount: input.publications?.publications.length,
      selectedPublicationCount: input.publications?.publications.filter(({ isSelected }) => isSelected)
        .length,
      addedByUserId: actor === "candidate" ? null : actor.id,
    })
    .onConflictDoNothing()
    .returning({ id: applications.id });
  return rows.length > 0;
}

async function findStanding(
  tx: Tx,
  { jobId, submissionKey }: NewApplication,
  candidateId: string,
): Promise<CreatedApplication | null> {
  const [standing] = await tx
    .select({
      applicationId: applications.id,
      reference: applications.reference,
      submissionKey: applications.submissionKey,
    })
    .from(applications)
    .where(and(eq(applications.candidateId, candidateId), eq(applications.jobId, jobId)));
  if (!standing) return null;
  const isSameForm = submissionKey !== undefined && standing.submissionKey === submissionKey;
  const { applicationId, reference } = standing;
  return { outcome: isSameForm ? "same_form" : "applied_before", applicationId, candidateId, reference };
}

/** None of these waits for another, so they travel together. */
async function writeParts(tx: Tx, input: NewApplication, keys: Omit<Keys, "reference">): Promise<void> {
  const { jobId, actor } = input;
  const applicationId = keys.id;
  await together([
    insertAnswers(tx, applicationId, input.answers ?? []),
    input.resume && insertDocument(tx, applicationId, { ...input.resume, id: newId(), kind: "resume" }),
    input.publications && insertPublications(tx, applicationId, input.publications),
    recordEvent(tx, {
      type: actor === "candidate" ? "application.received" : "application.added",
      actor,
      jobId,
      applicationId,
      candidateId: keys.candidateId,
      data: { source: input.source ?? "careers_site" },
    }),
    notifyBoard(tx, jobId, applicationId),
  ]);
}

async function insertAnswers(tx: Tx, applicationId: string, given: NewAnswer[]): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ file, ...answer }, position) => {
    const documentId = file ? newId() : null;
    return { answer: { ...answer, applicationId, position, documentId }, file, documentId };
  });
  for (const { file, documentId } of rows) {
    if (file && documentId)
      await insertDocument(tx, applicationId, { ...file, id: documentId, kind: "other" });
  }
  await tx.insert(answers).values(rows.map(({ answer }) => answer));
}

type DocumentRow = NewDocument & { id: string; kind: "resume" | "other" };

async function insertDocument(
  tx: Tx,
  applicationId: string,
  { stored, ...document }: DocumentRow,
): Promise<void> {
  await together([
    stored,
    tx.insert(documents).values({ ...document, applicationId, createdAt: now() }),
    enqueue(tx, "extract-text", { documentId: document.id }),
  ]);
}
