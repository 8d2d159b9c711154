/** What is asked of the answer to one question; in the URL, and without zod for the browser. */
export type AnswerFilter = { questionId: string } & (
  | { kind: "is"; values: string[] }
  /** Of numbers and days, both ends included; an empty end is open. */
  | { kind: "between"; from: string; to: string }
  | { kind: "given" }
  | { kind: "missing" }
);

const maxValues = 50;
const questionId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const bound = /^(?:-?\d{1,15}(?:\.\d{1,10})?|[12]\d{3}-\d\d-\d\d)?$/;

/** "<question>:is:Yes", "<question>:between:3_7", "<question>:given"; null for all that makes no sense. */
export function readAnswerFilter(text: string): AnswerFilter | null {
  const [id = "", kind, rest = ""] = text.split(":");
  if (!questionId.test(id)) return null;
  switch (kind) {
    case "is":
      return readValues(id, rest);
    case "between": {
      const [from = "", to = ""] = rest.split("_");
      if (from === to && from === "") return null;
      return bound.test(from) && bound.test(to) ? { questionId: id, kind, from, to } : null;
    }
    case "given":
    case "missing":
      return { questionId: id, kind };
    default:
      return null;
  }
}

export function writeAnswerFilter(filter: AnswerFilter): string {
  const start = `${filter.questionId}:${filter.kind}`;
  if (filter.kind === "is") return `${start}:${filter.values.map(encodeURIComponent).join("|")}`;
  return filter.kind === "between" ? `${start}:${filter.from}_${filter.to}` : start;
}

function readValues(id: string, rest: string): AnswerFilter | null {
  try {
    const values = rest.split("|").map(decodeURIComponent).slice(0, maxValues);
    const isText = (value: string) => value !== "" && value.length <= 500 && /^\P{C}+$/u.test(value);
    return values.every(isText) ? { questionId: id, kind: "is", values } : null;
  } catch {
    return null;
  }
}
