import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { fillText } from "@/lib/fill-text";
import { numberWords } from "@/lib/questions/number-words";
import { fileTypes } from "@/lib/questions/question-kinds";
import type { ApplyFormMessages } from "./apply-messages";

type Words = ApplyFormMessages["questions"];

/** The question's own help, and after it what an answer must keep to: said before it is written, not after. */
export function questionHelp(question: ApplyQuestion, words: Words): string | undefined {
  const sentences = [question.help, ...limitSentences(question, words)];
  return sentences.filter(Boolean).join(" ") || undefined;
}

function limitSentences({ kind, limits }: ApplyQuestion, words: Words): (string | false | undefined)[] {
  const { maxWords, min, max, isWhole, earliest, latest } = limits;
  switch (kind) {
    case "short_text":
    case "long_text":
      return [maxWords ? fillText(words.atMostWords, { limit: maxWords }, words.numbers) : undefined];
    case "number": {
      const sentence = rangeSentence(min, max, [words.numberBetween, words.numberFrom, words.numberUpTo]);
      const values = { min: numberWords(min ?? 0, words.numbers), max: numberWords(max ?? 0, words.numbers) };
      return [isWhole && words.wholeNumber, sentence && fillText(sentence, values)];
    }
    case "date": {
      const sentence = rangeSentence(earliest, latest, [words.dateBetween, words.dateFrom, words.dateUpTo]);
      const values = { earliest: earliest ?? "", latest: latest ?? "" };
      return [words.date, sentence && fillText(sentence, values)];
    }
    case "file": {
      const types = (limits.fileTypes ?? fileTypes).map((type) => type.toUpperCase()).join(words.fileOr);
      return [fillText(words.file, { types })];
    }
    default:
      return [];
  }
}

function rangeSentence(
  from: unknown,
  to: unknown,
  [between, atLeast, atMost]: [between: string, atLeast: string, atMost: string],
): string | undefined {
  if (from !== undefined && to !== undefined) return between;
  if (from !== undefined) return atLeast;
  return to === undefined ? undefined : atMost;
}
