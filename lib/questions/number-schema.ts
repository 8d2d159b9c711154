import type { z } from "zod";
import { fillText } from "@/lib/fill-text";
import { lineText } from "@/lib/text-schemas";
import type { AnswerMessages, AskedQuestion } from "./answer-schemas";
import { numberWords } from "./number-words";
import { readNumber } from "./read-number";

/** A number as people write it. What could be two numbers is the one that is possible here, or asked again. */
export function numberSchema({ label, limits }: AskedQuestion, messages: AnswerMessages) {
  return lineText({ label, limit: 100, messages }).transform((typed, context) => {
    if (typed === "") return null;
    const readings = readNumber(typed, limits);
    const [possible, other] = readings.filter((number) => whatIsWrong(number, limits) === null);
    if (possible !== undefined && other === undefined) return possible;
    const [first] = readings;
    const wrong =
      first === undefined
        ? "wrongNumber"
        : other !== undefined
          ? "ambiguousNumber"
          : whatIsWrong(first, limits);
    const { min = 0, max = 0 } = limits;
    const values = {
      label,
      min: numberWords(min, messages.numbers),
      max: numberWords(max, messages.numbers),
    };
    addIssue(context, fillText(messages[wrong ?? "wrongNumber"], values));
    return null;
  });
}

type Limits = AskedQuestion["limits"];

function whatIsWrong(number: number, { min, max, isWhole }: Limits) {
  if (isWhole && !Number.isInteger(number)) return "wholeNumber";
  if (min !== undefined && number < min) return "smallNumber";
  return max !== undefined && number > max ? "largeNumber" : null;
}

function addIssue(context: z.RefinementCtx, message: string) {
  context.addIssue({ code: "custom", message });
}
