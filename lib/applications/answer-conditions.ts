import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema";
import type { QuestionKind } from "@/lib/questions/question-kinds";
import type { AnswerFilter } from "./answer-filter";

/**
 * What is asked of answers, each as a condition on a FROM of `applications`, by the indexes
 * `answers_question_value` and `answers_choices`. A question that is not the job's was answered by nobody.
 */
export async function answerConditions(jobId: string, filters: AnswerFilter[]): Promise<SQL[]> {
  if (filters.length === 0) return [];
  const rows = await db
    .select({ id: questions.id, kind: questions.kind })
    .from(questions)
    .where(
      and(
        eq(questions.jobId, jobId),
        inArray(
          questions.id,
          filters.map(({ questionId }) => questionId),
        ),
      ),
    );
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  return filters.map((filter) => {
    const kind = kinds.get(filter.questionId);
    return kind ? answerCondition(filter, kind) : sql`false`;
  });
}

function answerCondition(filter: AnswerFilter, kind: QuestionKind): SQL {
  const having = (what: SQL) => sql`exists (select from answers where answers.application_id = applications.id
    and answers.question_id = ${filter.questionId} ${what})`;
  switch (filter.kind) {
    case "given":
      return having(sql.empty());
    case "missing":
      return sql`not ${having(sql.empty())}`;
    case "is":
      return having(
        kind === "choices" ? sql`and ${anyChoiceOf(filter.values)}` : isOneOf(filter.values, kind),
      );
    case "between":
      return having(within(filter, kind));
  }
}

function anyChoiceOf(values: string[]): SQL {
  const one = (value: string) => sql`answers.value @> ${JSON.stringify([value])}::jsonb`;
  return sql`answers.kind = 'choices' and (${sql.join(values.map(one), sql` or `)})`;
}

function isOneOf(values: string[], kind: QuestionKind): SQL {
  if (kind !== "choice" && kind !== "yes_no") return sql`and false`;
  const list = values.map((value) => sql`${JSON.stringify(value)}::jsonb`);
  return sql`and answers.kind in ('choice', 'yes_no') and answers.value in (${sql.join(list, sql`, `)})`;
}

/** Numbers and days stand in JSON in their own order. */
function within({ from, to }: { from: string; to: string }, kind: QuestionKind): SQL {
  if (kind !== "number" && kind !== "date") return sql`and false`;
  const ends = [from, to].filter((end) => end !== "");
  if (ends.some((end) => isDay(end) !== (kind === "date"))) return sql`and false`;
  const json = (end: string) => sql`${JSON.stringify(kind === "date" ? end : Number(end))}::jsonb`;
  return sql`and answers.kind = ${kind}
    ${from === "" ? sql.empty() : sql`and answers.value >= ${json(from)}`}
    ${to === "" ? sql.empty() : sql`and answers.value <= ${json(to)}`}`;
}

function isDay(end: string): boolean {
  return /^\d{4}-/.test(end);
}
