import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { applications, candidates, mailOutbox } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

/**
 * Mails this person may see; the query has `mail_outbox` in FROM. A mail about an application goes by
 * that; one to a candidate alone by whether any application of theirs may be seen.
 */
export function mailVisibleTo(viewer: Viewer): SQL {
  if (viewer.role === "admin") return sql`true`;
  const visible = applicationVisibleTo(viewer);
  return sql`case
    when ${mailOutbox.applicationId} is not null then exists (
      select 1 from ${applications} where ${applications.id} = ${mailOutbox.applicationId} and ${visible})
    when ${mailOutbox.userId} is not null then true
    else exists (
      select 1 from ${applications} join ${candidates} on ${candidates.id} = ${applications.candidateId}
      where ${candidates.email} = ${mailOutbox.toEmail}::citext and ${visible})
    end`;
}
