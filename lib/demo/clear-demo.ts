import "server-only";
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { eraseAnswersOf } from "@/lib/self-identification/own-answers";
import { demoTags } from "./demo-tags";

/**
 * Removes the demo: its candidates with all that belongs to them, its job and its colleagues. A colleague
 * or job that real people's applications speak of stays, disabled or closed; files go with the next sweep.
 */
export async function clearDemo(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`create temporary table cleared on commit drop as
      select applications.id from applications join candidates on candidates.id = applications.candidate_id
      where candidates.is_demo`);
    await clearApplications(tx);
    await clearTags(tx);
    await clearJobs(tx);
    await clearUsers(tx);
  });
}

async function clearApplications(tx: Tx): Promise<void> {
  const ofCleared = sql`application_id in (select id from cleared)`;
  await tx.execute(
    sql`delete from event_details where event_id in (select id from events where ${ofCleared})`,
  );
  await deleteEvents(tx, ofCleared);
  // Ratings and evidence go with their scorecards.
  for (const table of [
    "messages",
    "mail_outbox",
    "scorecards",
    "assignments",
    "conflicts",
    "notes",
    "answers",
    "documents",
    "publications",
    "publication_texts",
  ]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${ofCleared}`);
  }
  const cleared = await tx.execute<{ id: string }>(sql`select id from cleared`);
  await eraseAnswersOf(
    tx,
    cleared.map(({ id }) => id),
  );
  await tx.execute(sql`delete from applications where id in (select id from cleared)`);
  for (const table of ["candidate_links", "candidate_confirmations", "erasures", "legal_holds"]) {
    const ofDemo = sql`candidate_id in (select id from candidates where is_demo)`;
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${ofDemo}`);
  }
  await tx.execute(sql`delete from candidates where is_demo
    and not exists (select from applications where candidate_id = candidates.id)`);
}

/** Those that nobody used for a real application, whoever made them. */
async function clearTags(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from tags where name = any(${sql.param(`{${demoTags.join(",")}}`)}::citext[])
    and not exists (select from application_tags where tag_id = tags.id)`);
}

async function clearJobs(tx: Tx): Promise<void> {
  const unused = sql`(select id from jobs where is_demo
    and not exists (select from applications where job_id = jobs.id))`;
  await deleteEvents(tx, sql`job_id in ${unused}`);
  for (const table of [
    "bulk_operations",
    "imports",
    "drafts",
    "hiring_team",
    "stage_counts",
    "stage_count_deltas",
    "questions",
    "requirements",
    "focus_areas",
    "stages",
    "postings",
  ]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where job_id in ${unused}`);
  }
  await tx.execute(sql`delete from jobs where id in ${unused}`);
  await tx.execute(sql`update jobs set status = 'closed', closed_at = now(), is_demo = false where is_demo`);
}

async function clearUsers(tx: Tx): Promise<void> {
  const demo = sql`(select id from users where is_demo)`;
  await tx.execute(sql`delete from mail_outbox where user_id in ${demo}`);
  await tx.execute(sql`delete from user_tokens where user_id in ${demo}`);
  await tx.execute(sql`delete from hiring_team where user_id in ${demo}`);
  await tx.execute(sql`delete from stage_reviewers where user_id in ${demo}`);
  for (const table of ["user_publications", "user_affiliations", "user_records"]) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where user_id in ${demo}`);
  }
  await tx.execute(sql`update users set disabled_at = coalesce(disabled_at, now()) where is_demo`);
  await tx.execute(sql`delete from users where is_demo
    and not exists (select from bulk_operations where user_id = users.id)
    and not exists (select from imports where user_id = users.id)
    and not exists (select from notes where user_id = users.id)
    and not exists (select from note_mentions where user_id = users.id)
    and not exists (select from messages where user_id = users.id)
    and not exists (select from message_templates where updated_by_user_id = users.id)
    and not exists (select from scorecards where user_id = users.id)
    and not exists (select from application_tags where tagged_by_user_id = users.id)
    and not exists (select from assignments where user_id = users.id or asked_by_user_id = users.id)
    and not exists (select from conflicts where users.id in (user_id, decided_by_user_id))
    and not exists (select from applications where added_by_user_id = users.id)
    and not exists (select from applications where recruiter_id = users.id)
    and not exists (select from share_links where created_by_user_id = users.id)
    and not exists (select from referrals where referred_by_user_id = users.id)
    and not exists (select from duplicate_dismissals where dismissed_by_user_id = users.id)
    and not exists (select from candidate_merges where users.id in (merged_by_user_id, undone_by_user_id))`);
}

/** The one way past the append-only trigger: by the table's owner, for as long as this transaction. */
async function deleteEvents(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  await tx.execute(sql`alter table events disable trigger events_append_only`);
  await tx.execute(sql`delete from events where ${which}`);
  await tx.execute(sql`alter table events enable trigger events_append_only`);
}
