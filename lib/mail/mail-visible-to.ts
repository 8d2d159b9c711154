import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applications, candidates, jobs, mailOutbox } from "@/db/schema";
import { applicationVisibleTo, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { draftMailKind } from "@/lib/drafts/draft-mail-kind";

/**
 * Mails this person may see; the query has `mail_outbox` in FROM. A mail about an application goes by its
 * job; one to a candidate alone by whether any application of theirs may be seen. Said as what is hidden,
 * which is little, so that PostgreSQL looks it up once and not for each mail; `offset 0` keeps it from
 * reading every candidate for the few mails of the last kind. Who is only writing a draft is nobody's business.
 */
export function mailVisibleTo(viewer: Viewer): SQL {
  if (viewer.role === "admin") return sql`true`;
  return sql`(${mailOutbox.kind} <> ${draftMailKind} and not exists (
      select 1 from ${applications} join ${jobs} on ${jobs.id} = ${applications.jobId}
      where ${applications.id} = ${mailOutbox.applicationId} and not ${jobVisibleTo(viewer)})
    and (${mailOutbox.applicationId} is not null or ${mailOutbox.userId} is not null or exists (
      select 1 from ${applications} join ${candidates} on ${candidates.id} = ${applications.candidateId}
      where ${candidates.email} = ${mailOutbox.toEmail}::citext and ${applicationVisibleTo(viewer)}
      offset 0)))`;
}
