import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { selfIdentificationAnswers as kept } from "@/db/schema/self-identification";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { questionSets } from "./question-sets";
import { suppress } from "./suppress";

export type CountedQuestion = {
  id: string;
  title: string;
  /** Null, here and below, where the number would tell of a person. */
  total: number | null;
  options: { value: string; label: string; count: number | null }[];
};

/**
 * The only thing anyone but the person learns: how many chose what, over all jobs together. It takes no filter,
 * because the difference of two totals is a total, too. @throws AppError `forbidden`
 */
export async function countAnswers(viewer: Viewer): Promise<CountedQuestion[]> {
  assertCan(viewer, "demographics.count");
  const rows = await db.execute<{ question: string; value: string; count: number }>(
    sql`select chosen.key as question, chosen.value, count(*)::int as count
      from ${kept}, jsonb_each_text(${kept.counted}) as chosen group by 1, 2`,
  );
  const countOf = new Map(rows.map(({ question, value, count }) => [`${question} ${value}`, count]));
  return questionSets.flatMap(({ questions }) =>
    questions.map(({ id, title, options }) => {
      const { total, counts } = suppress(options.map(({ value }) => countOf.get(`${id} ${value}`) ?? 0));
      const told = options.map(({ value, label }, index) => ({ value, label, count: counts[index] ?? null }));
      return { id, title, total, options: told };
    }),
  );
}
