import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { insertJob } from "@/db/seed/insert-job";
import { researchScientist } from "@/db/seed/research-scientist";

const given = ["Amara", "Wei", "Priya", "Thomas", "Yuki", "Léa", "Omar", "Zofia", "Camila", "Søren"];
const family = [
  "Okonkwo",
  "Chen",
  "Sharma",
  "Whitfield",
  "Tanaka",
  "Moreau",
  "Haddad",
  "Wójcik",
  "García",
  "Bergström",
];
const places = ["Zürich, Switzerland", "Berkeley, CA", "Toronto, Canada", "Tokyo, Japan", "Lagos, Nigeria"];

export type BenchJob = { id: string; slug: string; size: number; stageIds: string[] };

/** A copy of the Research Scientist job with `size` applications over a year, 70 % of them active. */
export async function seedJob(size: number): Promise<BenchJob> {
  const seed = await researchScientist();
  const slug = `bench-${size}`;
  const id = await db.transaction((tx) => insertJob(tx, { ...seed, job: { ...seed.job, slug } }));
  const stages = await db.query.stages.findMany({ where: (stage) => eq(stage.jobId, id) });
  const stageIds = stages.toSorted((a, b) => a.position - b.position).map((stage) => stage.id);
  const running = sql.join(
    stageIds.slice(0, -1).map((stageId) => sql`${stageId}::uuid`),
    sql`, `,
  );
  await db.execute(sql`
    with people as (
      select gen_random_uuid() as candidate_id, n,
        (${array(given)})[1 + n % 10] || ' ' || (${array(family)})[1 + (n / 10) % 10] || ' ' || n as name,
        'person' || n || '.' || ${slug} || '@bench.example' as email,
        now() - random() * interval '365 days' as at
      from generate_series(1, ${size}::int) n
    ), made as (
      insert into candidates (id, email, name, created_at) select candidate_id, email, name, at from people
    )
    insert into applications (id, reference, job_id, candidate_id, stage_id, status, full_name, email, location,
      affiliation, source, applied_at, stage_entered_at, ended_at)
    select gen_random_uuid(), ${slug} || '-' || n, ${id}, candidate_id,
      (array[${running}])[1 + floor(power(random(), 3) * ${stageIds.length - 1})::int],
      (case when n % 10 < 7 then 'active' when n % 10 < 9 then 'rejected' else 'withdrawn' end)::application_status,
      name, email, (${array(places)})[1 + n % 5], 'University ' || n % 40,
      (array['careers_site', 'referral', 'linkedin'])[1 + n % 3], at, at + (now() - at) * random(),
      case when n % 10 < 7 then null else now() end
    from people`);
  await db
    .update(jobs)
    .set({ title: `Research Scientist (${size})` })
    .where(eq(jobs.id, id));
  return { id, slug, size, stageIds };
}

export async function tidyDatabase(): Promise<void> {
  await db.execute(sql`vacuum (analyze)`);
}

function array(words: string[]) {
  return sql`array[${sql.join(
    words.map((word) => sql`${word}::text`),
    sql`, `,
  )}]`;
}
