import "server-only";
import type { Tx } from "@/db/client";
import { docxType, pdfType } from "@/lib/documents/schemas";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { type FileType, fileTypes } from "@/lib/questions/question-kinds";
import type { GivenAnswers } from "./answers-schema";
import type { ApplyQuestion } from "./apply-form-view";
import type { NewAnswer, NewDocument } from "./create-application";
import { type Brought, refusal, storeBrought, takeBrought, type Whose } from "./form-files";
import { answerName } from "./submission-fields";

type KeptAnswer = { question: ApplyQuestion; answer: NewAnswer; brought?: Brought };

/** Answers in the words they were asked; what came as a file is stored. */
export async function keepAnswers(
  questions: ApplyQuestion[],
  given: GivenAnswers,
  locale: Locale,
): Promise<KeptAnswer[]> {
  const kept = questions.map(async (question): Promise<KeptAnswer | null> => {
    const value = given[question.id];
    if (value === undefined) return null;
    const { id, label, kind, limits } = question;
    const asked = { questionId: id, questionLabel: label, kind, unit: limits.unit };
    const file = value instanceof File || kind === "file" ? value : null;
    if (file instanceof File || typeof file === "string") {
      const brought = await storeBrought(file, answerName(id), locale);
      return { question, answer: { ...asked, value: "" }, brought };
    }
    return value instanceof File ? null : { question, answer: { ...asked, value } };
  });
  return (await Promise.all(kept)).filter((answer) => answer !== null);
}

/** The answers as they are written, files sent ahead among them. @throws AppError `invalid` */
export async function takeAnswers(tx: Tx, kept: KeptAnswer[], whose: Whose): Promise<NewAnswer[]> {
  const taken: NewAnswer[] = [];
  for (const { question, answer, brought } of kept) {
    if (brought === undefined) taken.push(answer);
    else {
      const file = await takeBrought(tx, brought, { ...whose, field: answerName(question.id) });
      assertWanted(question, file, whose.locale);
      taken.push({ ...answer, value: file.fileName, file });
    }
  }
  return taken;
}

function assertWanted(
  { id, label, limits }: ApplyQuestion,
  { mediaType }: NewDocument,
  locale: Locale,
): void {
  const allowed = limits.fileTypes ?? fileTypes;
  if (allowed.some((type) => mediaTypes[type] === mediaType)) return;
  const types = allowed.map((type) => type.toUpperCase()).join(", ");
  throw refusal(answerName(id), fillText(messagesOf(locale).apply.errors.wrongFileType, { label, types }));
}

const mediaTypes: Record<FileType, string> = { pdf: pdfType, docx: docxType };
