import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, candidates, rejectionReasons } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { getBulk, listBulkItems } from "@/lib/bulk/queries";
import { runBulk } from "@/lib/bulk/run-bulk";
import type { BulkView, StartBulkInput } from "@/lib/bulk/schemas";
import { startBulk } from "@/lib/bulk/start-bulk";
import { undoBulk } from "@/lib/bulk/undo-bulk";
import { now } from "@/lib/clock";
import { newId, newReference } from "@/lib/ids";
import { createJob, createUser, type TestJob } from "./factories";

type Row = typeof applications.$inferSelect;
type Bulk = Pick<StartBulkInput, "selection" | "deed"> & { job: TestJob; operationId?: string };

/** Two recruiters, a reason, and one of them doing things to many. */
export async function makeBulkWorld() {
  const recruiter = await createUser("recruiter", { name: "Rita" });
  const colleague = await createUser("recruiter", { name: "Carl" });
  const [reason] = await db
    .insert(rejectionReasons)
    .values({ name: `Not enough experience ${newId()}`, kind: "we_rejected", position: 99 })
    .returning();
  const reasonId = reason?.id ?? "";

  const start = ({ job, operationId = newId(), ...rest }: Bulk, viewer = recruiter) =>
    startBulk(viewer, { operationId, slug: job.slug, ...rest });

  /** To its end, as the worker does it. */
  const run = async (bulk: Bulk, viewer: Viewer = recruiter): Promise<BulkView> => {
    const { id } = await start(bulk, viewer);
    await runBulk({ operationId: id });
    return getBulk(viewer, id);
  };

  const undo = async (operationId: string): Promise<BulkView> => {
    await undoBulk(recruiter, operationId);
    await runBulk({ operationId });
    return getBulk(recruiter, operationId);
  };

  /** Each person's name with why they were left as they are. */
  const whyOf = async (operationId: string): Promise<Record<string, string | null>> => {
    const { rows } = await listBulkItems(recruiter, operationId, { after: null, show: "all" });
    return Object.fromEntries(rows.map(({ name, why }) => [name, why]));
  };

  return { recruiter, colleague, reasonId, start, run, undo, whyOf };
}

export type BulkWorld = Awaited<ReturnType<typeof makeBulkWorld>>;

export async function makeMany(count: number): Promise<{ job: TestJob; rows: Row[] }> {
  const job = await createJob();
  const at = { appliedAt: now(), stageEnteredAt: now() };
  const made = Array.from({ length: count }, (_, index) => {
    const id = newId();
    return { id, candidateId: newId(), email: `${id}@candidate.test`, fullName: `Person ${index}` };
  });
  await db.insert(candidates).values(
    made.map(({ candidateId, email, fullName }) => ({
      id: candidateId,
      email,
      name: fullName,
      createdAt: now(),
    })),
  );
  const rows = await db
    .insert(applications)
    .values(
      made.map((one) => ({
        ...one,
        ...at,
        jobId: job.id,
        stageId: stageOf(job, "Applied"),
        reference: newReference(),
      })),
    )
    .returning();
  return { job, rows };
}

export const stageOf = (job: TestJob, name: string) =>
  job.stages.find((stage) => stage.name === name)?.id ?? "";

export const inStage = (job: TestJob, stage: string) =>
  db.$count(applications, and(eq(applications.jobId, job.id), eq(applications.stageId, stageOf(job, stage))));

export const readRow = async (id = "") =>
  (await db.select().from(applications).where(eq(applications.id, id)))[0];

export const chosen = (rows: Row[]): StartBulkInput["selection"] => ({
  of: "chosen",
  rows: rows.map(({ id, stageId }) => ({ id, stageId })),
});

export const matching = (search = "", except: string[] = []) => ({ of: "matching" as const, search, except });

export const toPanel = (job: TestJob) => ({ kind: "move" as const, toStageId: stageOf(job, "Panel") });
