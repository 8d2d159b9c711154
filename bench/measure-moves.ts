import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import type { TestApp } from "../bin/test/start-test-app";
import { ask } from "./client";
import type { BenchJob } from "./seed-job";
import { summarise, type Times, timeEach } from "./statistics";

/** The move through the product, and its own statements in one transaction through the same driver. */
export async function measureMoves(
  app: TestApp,
  job: BenchJob,
  cookie: string,
): Promise<{ move: Times; bareMove: Times }> {
  const [first, second] = [job.stageIds[0], job.stageIds[1]];
  if (!first || !second) throw new Error("the job has no two stages");
  const rows = await db
    .select({ id: applications.id })
    .from(applications)
    .where(
      sql`${applications.jobId} = ${job.id} and ${applications.stageId} = ${first} and status = 'active'`,
    )
    .limit(400);
  // There and back again, so that a small job has enough to move.
  const moveOf = (turn: number) => {
    const isBack = Math.floor(turn / rows.length) % 2 === 1;
    const id = rows[turn % rows.length]?.id ?? "";
    return isBack ? { id, from: second, to: first } : { id, from: first, to: second };
  };
  let turn = 0;
  const through = await timeWarm(async () => {
    const { id, from, to } = moveOf(turn++);
    const { status } = await ask(`${app.url}/api/applications/${id}/move`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", origin: app.url },
      body: Buffer.from(JSON.stringify({ fromStageId: from, toStageId: to })),
    });
    if (status !== 200) throw new Error(`a move was answered with ${status}`);
  });
  const bare = await timeWarm(() => {
    const { id, from, to } = moveOf(turn++);
    return bareMove(id, job, from, to);
  });
  return { move: summarise(through), bareMove: summarise(bare) };
}

/** As a server runs that has been at work for a while: what runs often is compiled by then. */
async function timeWarm(run: () => Promise<unknown>): Promise<number[]> {
  for (let warmUp = 0; warmUp < 300; warmUp += 1) await run();
  return timeEach(100, run);
}

/** Every statement of `moveApplication`, its rows written as it writes them. */
async function bareMove(id: string, job: BenchJob, from: string, to: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select a.id, a.job_id, a.stage_id, a.status, a.full_name, a.email, a.candidate_id, a.locale,
        a.stage_entered_at, a.ended_at, a.version, a.erased_at, s.name, s.kind, j.title, j.confidential
      from applications a join stages s on s.id = a.stage_id join jobs j on j.id = a.job_id where a.id = ${id}`);
    await tx.execute(sql`select id, job_id, name, kind, mails_on_entry,
        exists (select from stage_reviewers where stage_id = stages.id) from stages where id = ${to}`);
    await tx.execute(sql`update applications set stage_id = ${to}, status = 'active', stage_entered_at = now(),
        ended_at = null, snoozed_until = null, version = version + 1
      where id = ${id} and stage_id = ${from} and status in ('active', 'hired')
      returning id, stage_id, status, stage_entered_at`);
    await tx.execute(sql`insert into events (id, at, type, actor_kind, actor_name, job_id, application_id, data)
      values (gen_random_uuid(), now(), 'application.moved', 'user', 'A recruiter', ${job.id}, ${id},
        jsonb_build_object('fromStageId', ${from}::text, 'fromStage', 'Applied', 'toStageId', ${to}::text,
          'toStage', 'Résumé review', 'before', jsonb_build_object('status', 'active', 'stageEnteredAt', now())))`);
    await tx.execute(
      sql`select pg_notify('assay_bench', ${JSON.stringify({ jobId: job.id, applicationId: id })})`,
    );
    await tx.execute(sql`update mail_outbox set state = 'cancelled' where application_id = ${id}
      and kind in ('application_moved') and state in ('waiting', 'failed', 'no_smtp', 'demo_address') returning id`);
  });
}
