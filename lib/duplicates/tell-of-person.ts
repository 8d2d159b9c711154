import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";

type About = { personId: string; mergeId: string };
type Row = { applicationId: string; jobId: string; candidateId: string };

/** In the history of every application of a person, as its records stand together now. */
export async function tellOfPerson(tx: Tx, viewer: Viewer, type: EventType, about: About): Promise<void> {
  const rows = await tx.execute<Row>(sql`
    select applications.id as "applicationId", job_id as "jobId", candidate_id as "candidateId"
    from applications join candidates on candidates.id = applications.candidate_id
    where (candidates.id = ${about.personId} or candidates.person_id = ${about.personId})
      and applications.erased_at is null`);
  for (const row of rows) {
    await recordEvent(tx, { type, actor: viewer, ...row, data: { mergeId: about.mergeId } });
    await notifyBoard(tx, row.jobId, row.applicationId);
  }
}
