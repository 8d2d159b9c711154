import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs } from "@/db/schema";
import { insertJob } from "@/db/seed/insert-job";
import { researchScientist } from "@/db/seed/research-scientist";
import { foldStageCounts } from "@/lib/applications/fold-stage-counts";
import { makeParagraphs, makeWords } from "./million-words";
import { type BenchJob, tidyDatabase } from "./seed-job";

const batchSize = 50_000;
const paragraphs = 2_000;

/** A word that one résumé has, one that 2 % have, and one that half of them have. */
export const seededWords = {
  fiftieth: "thermodynamics",
  half: "collaboration",
  one: (n: number) => `gh${n}dev`,
};

/** The job of an earlier run that kept its database; one that was stopped half way is refused. */
export async function findSeeded(size: number): Promise<BenchJob | null> {
  const slug = `million-${size}`;
  const job = await db.query.jobs.findFirst({ where: (one) => eq(one.slug, slug) });
  if (!job) return null;
  const made = await db.$count(applications, eq(applications.jobId, job.id));
  if (made !== size) throw new Error(`The kept database has ${made} of ${size} applications: delete it.`);
  return { id: job.id, slug, size, stageIds: await stageIdsOf(job.id) };
}

async function stageIdsOf(jobId: string): Promise<string[]> {
  const stages = await db.query.stages.findMany({ where: (stage) => eq(stage.jobId, jobId) });
  return stages.toSorted((a, b) => a.position - b.position).map((stage) => stage.id);
}

/**
 * A job with `size` people of realistic names and 2 KB of résumé each. Written as the triggers write it (there is no
 * accent in it for `search_text` to take away), but set by set and with the large indexes made afterwards.
 */
export async function seedMillion(size: number): Promise<BenchJob> {
  const seed = await researchScientist();
  const slug = `million-${size}`;
  const id = await db.transaction((tx) => insertJob(tx, { ...seed, job: { ...seed.job, slug } }));
  await db
    .update(jobs)
    .set({ title: `Research Scientist (${size})` })
    .where(eq(jobs.id, id));
  const stageIds = await stageIdsOf(id);
  const indexes = await takeIndexes();
  await makeVocabulary();
  for (let from = 0; from < size; from += batchSize) {
    await seedBatch({ id, slug, size, stageIds, from, to: Math.min(size, from + batchSize) });
    console.log(`  ${Math.min(size, from + batchSize).toLocaleString("en")} of ${size.toLocaleString("en")}`);
  }
  await db.execute(sql`insert into name_words (word, near)
    select word, near_words(word) from (
      select name as word from bench_given union select name from bench_family
    ) words where length(word) >= 3 and not exists (select from name_words known where known.word = words.word)`);
  for (const index of indexes) await db.execute(sql.raw(index));
  for (const switched of triggers)
    await db.execute(sql.raw(`alter table ${switched[0]} enable trigger ${switched[1]}`));
  // As the worker does each minute; it would look for doubles among them for hours, and in real life has.
  await foldStageCounts();
  await db.execute(sql`truncate duplicate_checks`);
  await tidyDatabase();
  return { id, slug, size, stageIds };
}

const triggers = [
  ["applications", "applications_search"],
  ["documents", "documents_search_inserted"],
  ["documents", "documents_erased"],
] as const;

async function takeIndexes(): Promise<string[]> {
  const rows = await db.execute<{ name: string; made: string }>(sql`
    select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and indexname in
      ('application_search_words', 'application_search_names', 'application_search_newest',
        'application_search_job_newest')`);
  for (const { name } of rows) await db.execute(sql.raw(`drop index ${name}`));
  for (const [table, trigger] of triggers)
    await db.execute(sql.raw(`alter table ${table} disable trigger ${trigger}`));
  return rows.map(({ made }) => made);
}

/** Names and paragraphs to draw from, with the paragraphs' words read once. */
async function makeVocabulary(): Promise<void> {
  const list = (words: string[]) => sql`jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)`;
  for (const table of ["bench_given", "bench_family", "bench_paragraphs"]) {
    await db.execute(sql.raw(`drop table if exists ${table}`));
  }
  await db.execute(sql`create unlogged table bench_given as
    select row_number() over () as n, name from ${list(makeWords(800, 2, 3))} name`);
  await db.execute(sql`create unlogged table bench_family as
    select row_number() over () as n, name from ${list(makeWords(60_000, 3, 5))} name`);
  await db.execute(sql`create unlogged table bench_paragraphs as
    select row_number() over () as n, text, to_tsvector('simple', search_text(text)) as words
    from ${list(makeParagraphs(paragraphs))} text`);
  for (const table of ["bench_given", "bench_family", "bench_paragraphs"]) {
    await db.execute(sql.raw(`create unique index on ${table} (n)`));
  }
}

type Batch = { id: string; slug: string; size: number; stageIds: string[]; from: number; to: number };

/** In the order in which they arrived, as they come to lie in a database that fills by itself. */
async function seedBatch({ id, slug, size, stageIds, from, to }: Batch): Promise<void> {
  const running = sql.join(
    stageIds.slice(0, -1).map((stageId) => sql`${stageId}::uuid`),
    sql`, `,
  );
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = off`);
    await tx.execute(sql`set local work_mem = '256MB'`);
    await tx.execute(sql`
      create temporary table batch on commit drop as
      select gen_random_uuid() as id, gen_random_uuid() as candidate_id, drawn.n, initcap(given.name) || ' ' || initcap(family.name) as name,
        given.name || '.' || family.name || drawn.n || '@bench.example' as email,
        now() - (${size} - drawn.n + random()) / ${size}::float8 * interval '365 days' as at, half, fiftieth, p1, p2, p3, p4
      from (
        select n, 1 + floor(power(random(), 2) * 800)::int as g, 1 + floor(power(random(), 2) * 60000)::int as f,
          random() < 0.5 as half, random() < 0.02 as fiftieth,
          1 + floor(random() * ${paragraphs})::int as p1, 1 + floor(random() * ${paragraphs})::int as p2,
          1 + floor(random() * ${paragraphs})::int as p3, 1 + floor(random() * ${paragraphs})::int as p4
        from generate_series(${from + 1}::int, ${to}::int) n
      ) drawn join bench_given given on given.n = drawn.g join bench_family family on family.n = drawn.f
      order by drawn.n`);
    // Foreign keys are right by construction here, and checking each costs as much as writing it.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`insert into candidates (id, email, name, created_at)
      select candidate_id, ${slug} || email, name, at from batch`);
    await tx.execute(sql`set local session_replication_role = origin`);
    await tx.execute(sql`
      insert into applications (id, reference, job_id, candidate_id, stage_id, status, full_name, email, location,
        affiliation, source, applied_at, stage_entered_at, ended_at)
      select id, ${slug} || '-' || n, ${id}, candidate_id,
        (array[${running}])[1 + floor(power(random(), 3) * ${stageIds.length - 1})::int],
        (case when n % 10 < 7 then 'active' when n % 10 < 9 then 'rejected' else 'withdrawn' end)::application_status,
        name, ${slug} || email, 'Zürich', 'University ' || n % 40,
        (array['careers_site', 'referral', 'linkedin'])[1 + n % 3], at, at + (now() - at) * random(),
        case when n % 10 < 7 then null else now() end
      from batch`);
    await tx.execute(sql`set local session_replication_role = replica`);
    const marks = sql`concat_ws(' ', 'https://github.com/gh' || batch.n || 'dev', case when half then ${seededWords.half}::text end,
      case when fiftieth then ${seededWords.fiftieth}::text end)`;
    await tx.execute(sql`
      insert into documents (id, application_id, kind, file_name, media_type, size_bytes, sha256, extraction_state,
        extracted_text, created_at)
      select gen_random_uuid(), batch.id, 'resume', 'resume.pdf', 'application/pdf', 1, 'bench', 'done',
        concat_ws(E'\n', name, a.text, b.text, ${marks}, c.text, d.text), at
      from batch join bench_paragraphs a on a.n = p1 join bench_paragraphs b on b.n = p2
        join bench_paragraphs c on c.n = p3 join bench_paragraphs d on d.n = p4
      order by batch.n`);
    await tx.execute(sql`
      insert into application_search (application_id, job_id, applied_at, names, words)
      select batch.id, ${id}, at, names, names || a.words || b.words || to_tsvector('simple', translate(${marks}, '/:.', '   '))
        || c.words || d.words
      from batch join bench_paragraphs a on a.n = p1 join bench_paragraphs b on b.n = p2
        join bench_paragraphs c on c.n = p3 join bench_paragraphs d on d.n = p4,
        lateral (select setweight(to_tsvector('simple', name || ' ' || name), 'A')
          || to_tsvector('simple', translate(${slug} || email, '-.@', '   ')) as names) named
      order by batch.n`);
  });
}
