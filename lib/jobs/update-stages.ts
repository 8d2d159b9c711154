import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { checkPipeline } from "./check-pipeline";
import { changesOf, editJob } from "./edit-job";
import { type UpdateStagesInput, updateStagesInput } from "./pipeline-schemas";
import type { JobEditView } from "./settings-schemas";

type Stage = typeof stages.$inferSelect;
type Wanted = UpdateStagesInput["stages"][number];

/**
 * Renames, adds and reorders a job's stages, as the list says. None is lost here: `deleteStage` is how one
 * goes. @throws AppError `invalid` at a stage, `conflict` when the list is not about this job's stages
 */
export async function updateStages(viewer: Viewer, input: UpdateStagesInput): Promise<JobEditView> {
  return editJob(viewer, updateStagesInput, input, async (tx, _, { jobId, stages: wanted }) => {
    checkPipeline(wanted);
    const current = await tx
      .select()
      .from(stages)
      .where(eq(stages.jobId, jobId))
      .orderBy(asc(stages.position));
    assertSameStages(current, wanted);
    const changed: Record<string, unknown>[] = [];
    for (const [position, stage] of wanted.entries()) {
      const before = current.find(({ id }) => id === stage.id);
      const change = before
        ? await updateStage(tx, before, stage, position)
        : await addStage(tx, jobId, stage, position);
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "stages.updated", data: { changed } } : null;
  });
}

function assertSameStages(current: Stage[], wanted: Wanted[]): void {
  const ids = wanted.flatMap(({ id }) => id ?? []);
  const isSame = ids.length === current.length && current.every(({ id }) => ids.includes(id));
  if (isSame) return;
  throw new AppError(
    "conflict",
    "This job has other stages by now. What you typed is kept below; reload the page to see them all.",
  );
}

async function updateStage(tx: Tx, before: Stage, { id: _, ...rest }: Wanted, position: number) {
  const { mailsOnEntry = false, anonymity = before.anonymity } = rest;
  const wanted = { ...rest, mailsOnEntry, anonymity };
  const changed = changesOf(before, { ...wanted, position });
  if (!changed) return null;
  const hires = (kind: string) => kind === "hired";
  if (hires(before.kind) !== hires(wanted.kind)) await assertEmpty(tx, before, position);
  await tx
    .update(stages)
    .set({ ...wanted, position })
    .where(eq(stages.id, before.id));
  return { stageId: before.id, stage: before.name, ...changed };
}

async function addStage(tx: Tx, jobId: string, { id: _, ...wanted }: Wanted, position: number) {
  const id = newId();
  await tx.insert(stages).values({ ...wanted, id, jobId, position });
  return { stageId: id, stage: wanted.name, added: true };
}

/** Being hired is a status: a stage cannot begin or cease to hire under those who are in it. */
async function assertEmpty(tx: Tx, { id, jobId }: Stage, position: number): Promise<void> {
  const [one] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.jobId, jobId), eq(applications.stageId, id)))
    .limit(1);
  if (!one) return;
  const message = "Applications are in this stage: it can become or cease to be Hired only when it is empty.";
  throw new AppError("invalid", message, { fieldErrors: { [`stages[${position}].kind`]: [message] } });
}
