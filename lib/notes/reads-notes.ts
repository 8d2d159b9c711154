import "server-only";
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { assignments, hiringTeam, users } from "@/db/schema";
import { env } from "@/lib/env";
import type { NoteVisibility } from "./schemas";

type Application = { id: string; job: { id: string; confidential: boolean } };

/**
 * Colleagues who read a note of this kind on an application, and can be spoken to in it; the query has `users` in
 * FROM. Mirrors `applicationVisibleTo`; an interviewer who is still blind reads it once they have submitted.
 */
export function readsNotes({ id, job }: Application, visibility: NoteVisibility): SQL | undefined {
  if (visibility === "author") return sql`false`;
  const onTeam = sql`exists (select 1 from ${hiringTeam} where ${hiringTeam.jobId} = ${job.id} and ${hiringTeam.userId} = ${users.id})`;
  const isAsked = sql`exists (select 1 from ${assignments} where ${assignments.applicationId} = ${id} and ${assignments.userId} = ${users.id})`;
  return and(
    isNull(users.disabledAt),
    env.DEMO ? undefined : eq(users.isDemo, false),
    visibility === "recruiters" ? inArray(users.role, ["admin", "recruiter"]) : undefined,
    or(
      eq(users.role, "admin"),
      and(eq(users.role, "recruiter"), job.confidential ? onTeam : undefined),
      and(eq(users.role, "hiring_manager"), onTeam),
      and(eq(users.role, "interviewer"), isAsked),
    ),
  );
}
