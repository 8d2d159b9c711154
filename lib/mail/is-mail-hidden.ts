import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { isAnonymisedFor } from "@/lib/anonymous/is-anonymised-for";
import type { Viewer } from "@/lib/auth/viewer";

/** Whether a mail is about somebody whom a stage hides from this person; the query has `mail_outbox` in FROM. */
export function isMailHidden(viewer: Viewer): SQL<boolean> {
  const isHidden = isAnonymisedFor(viewer);
  // Spelled out, for a select of one table leaves the names of tables away.
  return sql<boolean>`case
    when mail_outbox.application_id is not null then exists (
      select 1 from applications where applications.id = mail_outbox.application_id and ${isHidden})
    when mail_outbox.user_id is not null then false
    else exists (
      select 1 from applications join candidates on candidates.id = applications.candidate_id
      where candidates.email = mail_outbox.to_email::citext and ${isHidden}) end`;
}
