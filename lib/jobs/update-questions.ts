import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { questions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { findQuestion } from "./check-conditions";
import { changesOf, editJob } from "./edit-job";
import { hasApplications } from "./has-applications";
import { assertKnown } from "./known-rows";
import { type UpdateQuestionsInput, updateQuestionsInput } from "./pipeline-schemas";
import type { QuestionInput } from "./question-inputs";
import type { JobEditView } from "./settings-schemas";

type Question = typeof questions.$inferSelect;
type Words = Omit<Question, "id" | "jobId" | "archivedAt">;

/**
 * Asks what the list says, in its order. A question that is not in it is not asked any more: archived once
 * anybody has applied, because answers point at it. @throws AppError `invalid`, `conflict`
 */
export async function updateQuestions(viewer: Viewer, input: UpdateQuestionsInput): Promise<JobEditView> {
  return editJob(viewer, updateQuestionsInput, input, async (tx, job, { jobId, questions: wanted }) => {
    const current = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.jobId, jobId), isNull(questions.archivedAt)))
      .orderBy(asc(questions.position));
    assertKnown(current, wanted);
    const isAnswered = job.status !== "draft" || (await hasApplications(tx, jobId));
    const changed: Record<string, unknown>[] = [];
    const removed = current.filter(({ id }) => !wanted.some((question) => question.id === id));
    for (const question of removed) changed.push(await removeQuestion(tx, question, isAnswered));
    for (const planned of plan(current, wanted, isAnswered)) {
      const change = await writeQuestion(tx, jobId, planned);
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "questions.updated", data: { changed } } : null;
  });
}

/** `replaced` is what it was before, when it is another question now. */
type Planned = { id: string; before?: Question; replaced?: Question; words: Words };

/** Which row each question of the list will be, so that a condition can name one that is only about to be. */
function plan(current: Question[], wanted: QuestionInput[], isAnswered: boolean): Planned[] {
  const rows = wanted.map((question) => {
    const before = current.find(({ id }) => id === question.id);
    // A text cannot become a choice under those who answered it: it is another question then.
    const isReplaced = before !== undefined && isAnswered && before.kind !== question.kind;
    if (isReplaced) return { id: newId(), replaced: before, question };
    return { id: before?.id ?? newId(), before, question };
  });
  const rowOf = (key: string) => rows.find(({ question }) => question === findQuestion(wanted, key));
  return rows.map(({ question, ...row }, position) => {
    const { id: _, key: __, ...given } = question;
    const askedWhen = given.askedWhen && {
      ...given.askedWhen,
      questionId: rowOf(given.askedWhen.questionId)?.id ?? given.askedWhen.questionId,
    };
    const words = { ...given, askedWhen, help: given.help || null, options: optionsOf(given), position };
    return { ...row, words };
  });
}

/** Choices belong to questions that have them; those of another kind left none behind. */
function optionsOf({ kind, options }: Pick<Words, "kind" | "options">): string[] {
  return kind === "choice" || kind === "choices" ? options : [];
}

async function removeQuestion(tx: Tx, question: Question, isAnswered: boolean) {
  const isIt = eq(questions.id, question.id);
  if (isAnswered) await tx.update(questions).set({ archivedAt: now() }).where(isIt);
  else await tx.delete(questions).where(isIt);
  return { questionId: question.id, question: question.label, removed: true };
}

async function writeQuestion(tx: Tx, jobId: string, { id, before, replaced, words }: Planned) {
  if (replaced) await removeQuestion(tx, replaced, true);
  if (!before) {
    await tx.insert(questions).values({ ...words, id, jobId });
    return { questionId: id, question: words.label, added: true };
  }
  const changed = changesOf(before, withWhatIsAlike(before, words));
  if (!changed) return null;
  await tx.update(questions).set(words).where(eq(questions.id, id));
  return { questionId: id, question: before.label, ...changed };
}

/** Lists and limits that say the same are the same, in whatever order the database keeps their names. */
function withWhatIsAlike(before: Question, words: Words): Words {
  const { options, limits, askedWhen } = words;
  return {
    ...words,
    options: isDeepStrictEqual(before.options, options) ? before.options : options,
    limits: isDeepStrictEqual(before.limits, limits) ? before.limits : limits,
    askedWhen: isDeepStrictEqual(before.askedWhen, askedWhen) ? before.askedWhen : askedWhen,
  };
}
