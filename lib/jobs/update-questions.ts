import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { questions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { changesOf, editJob } from "./edit-job";
import { hasApplications } from "./has-applications";
import { assertKnown } from "./known-rows";
import { type UpdateQuestionsInput, updateQuestionsInput } from "./pipeline-schemas";
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
    for (const [position, { id, ...given }] of wanted.entries()) {
      const words = { ...given, help: given.help || null, options: optionsOf(given), position };
      const before = current.find((question) => question.id === id);
      const change = await writeQuestion(tx, jobId, { before, words, isAnswered });
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "questions.updated", data: { changed } } : null;
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

type Write = { before: Question | undefined; words: Words; isAnswered: boolean };

async function writeQuestion(tx: Tx, jobId: string, { before, words, isAnswered }: Write) {
  if (!before) return addQuestion(tx, jobId, words);
  const sameOptions = JSON.stringify(before.options) === JSON.stringify(words.options);
  const changed = changesOf(before, sameOptions ? { ...words, options: before.options } : words);
  if (!changed) return null;
  // A text cannot become a choice under those who answered it: it is another question then.
  if (isAnswered && before.kind !== words.kind) {
    await removeQuestion(tx, before, true);
    return addQuestion(tx, jobId, words);
  }
  await tx.update(questions).set(words).where(eq(questions.id, before.id));
  return { questionId: before.id, question: before.label, ...changed };
}

async function addQuestion(tx: Tx, jobId: string, words: Words) {
  const id = newId();
  await tx.insert(questions).values({ ...words, id, jobId });
  return { questionId: id, question: words.label, added: true };
}
