import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { listOwnApplications } from "@/lib/candidates/queries";
import type { OwnApplicationView } from "@/lib/candidates/schemas";
import { now } from "@/lib/clock";
import { listOwnDrafts } from "@/lib/drafts/own-drafts";
import { notFound } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { readOwnAnswers } from "@/lib/self-identification/own-answers";
import { entryName } from "./entry-name";
import { listGiven } from "./list-given";
import { listOwnWords } from "./list-own-words";

/** A file of the download, and where its bytes lie. */
export type OwnFile = { name: string; sha256: string };

type Given = Awaited<ReturnType<typeof listGiven>>;
type Said = Awaited<ReturnType<typeof listOwnWords>>;

/**
 * All that a person gave us and all that we said to them, as they were told it: their words, never ours about
 * them. The files stand apart; each application names its own.
 */
export async function readOwnData(candidate: Candidate, locale: Locale) {
  const [person] = await db
    .select({ name: candidates.name, email: candidates.email })
    .from(candidates)
    .where(and(eq(candidates.id, candidate.candidateId), isNull(candidates.erasedAt)));
  if (!person) throw notFound();
  const told = await listOwnApplications(candidate, locale);
  const ids = told.map(({ id }) => id);
  const [given, said, drafts] = await Promise.all([
    listGiven(ids),
    listOwnWords(ids, person.email),
    listOwnDrafts(person.email),
  ]);
  const files: OwnFile[] = [];
  const own = [];
  for (const view of told) {
    const attached = filesOf(view, given);
    files.push(...attached.map(({ file, sha256 }) => ({ name: file, sha256 })));
    own.push({
      ...asTold(view),
      ...asGiven(view, given),
      documents: attached.map(({ sha256: _, ...rest }) => rest),
      ...asSaid(view, said),
      voluntaryQuestions: view.asksSelfIdentification ? await readOwnAnswers(candidate, view.id) : {},
    });
  }
  const about = { madeAt: now().toISOString(), ...person };
  return { data: { ...about, applications: own, drafts, otherMailsToYou: said.others }, files };
}

function asTold({ reference, title, location, receivedAt, status, steps, promisedBy }: OwnApplicationView) {
  return {
    reference,
    role: { title, location },
    receivedAt,
    status,
    steps: steps.map(({ name, at }) => ({ name: name ?? "Decision", reachedAt: at })),
    promisedBy,
  };
}

function asGiven({ id }: OwnApplicationView, given: Given) {
  return {
    details: allOf(given.details, id)[0] ?? null,
    answers: allOf(given.answers, id),
    publications: allOf(given.publications, id),
    publicationsAsTyped: allOf(given.typed, id)[0]?.text ?? null,
  };
}

function asSaid({ id }: OwnApplicationView, said: Said) {
  return {
    conversation: allOf(said.messages, id),
    mailsToYou: allOf(said.mails, id),
    reasonsForWithdrawing: allOf(said.reasons, id).flatMap(({ reason }) => reason ?? []),
  };
}

function filesOf({ id, reference }: OwnApplicationView, { documents }: Given) {
  return allOf(documents, id).map(({ fileName, mediaType, kind, createdAt, sha256 }, index) => ({
    file: entryName(reference, index, fileName, mediaType),
    kind,
    sentAt: createdAt,
    sha256,
  }));
}

function allOf<Row extends { applicationId: string | null }>(rows: Row[], id: string) {
  return rows.filter((row) => row.applicationId === id).map(({ applicationId: _, ...rest }) => rest);
}
