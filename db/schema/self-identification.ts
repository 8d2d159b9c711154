import { jsonb, pgSchema, text } from "drizzle-orm/pg-core";

/** Apart from every other table and out of `./index.ts`: see docs/decisions/061-self-identification-apart.md. */
export const selfIdentification = pgSchema("self_identification");

export const selfIdentificationAnswers = selfIdentification.table("answers", {
  /** An HMAC of the application's id: without our secret it cannot be joined with anything. No time, no job. */
  key: text().primaryKey(),
  /** The option chosen, by question. */
  answers: jsonb().$type<Record<string, string>>().notNull(),
  /** What the totals count: the same, but new or changed answers join only with four others. */
  counted: jsonb().$type<Record<string, string>>(),
});
