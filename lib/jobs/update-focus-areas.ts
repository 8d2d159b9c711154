import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { focusAreas, stageFocusAreas, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { changesOf, editJob } from "./edit-job";
import { assertKnown } from "./known-rows";
import { type UpdateFocusAreasInput, updateFocusAreasInput } from "./pipeline-schemas";
import type { JobEditView } from "./settings-schemas";

type Wanted = UpdateFocusAreasInput["focusAreas"][number];
type FocusArea = { id: string; name: string; position: number; stageIds: string[] };

/**
 * What requirements are grouped by, and which stages look at which. Requirements of an area that is not in the list
 * belong to none. @throws AppError `invalid`, `conflict`
 */
export async function updateFocusAreas(viewer: Viewer, input: UpdateFocusAreasInput): Promise<JobEditView> {
  return editJob(viewer, updateFocusAreasInput, input, async (tx, _, { jobId, focusAreas: wanted }) => {
    const current = await listAreas(tx, jobId);
    assertKnown(current, wanted);
    await assertStages(tx, jobId, wanted);
    const changed: Record<string, unknown>[] = [];
    for (const { id, name } of current.filter((area) => !wanted.some((one) => one.id === area.id))) {
      await tx.delete(focusAreas).where(eq(focusAreas.id, id));
      changed.push({ focusAreaId: id, focusArea: name, removed: true });
    }
    for (const [position, area] of wanted.entries()) {
      const before = current.find(({ id }) => id === area.id);
      const change = await write(tx, jobId, before, area, position);
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "focus_areas.updated", data: { changed } } : null;
  });
}

async function listAreas(tx: Tx, jobId: string): Promise<FocusArea[]> {
  return tx
    .select({
      id: focusAreas.id,
      name: focusAreas.name,
      position: focusAreas.position,
      stageIds: sql<string[]>`array(
        select stage_id from ${stageFocusAreas} where focus_area_id = focus_areas.id order by stage_id)`,
    })
    .from(focusAreas)
    .where(eq(focusAreas.jobId, jobId))
    .orderBy(asc(focusAreas.position));
}

async function assertStages(tx: Tx, jobId: string, wanted: Wanted[]): Promise<void> {
  const known = await tx.select({ id: stages.id }).from(stages).where(eq(stages.jobId, jobId));
  const isKnown = wanted.every(({ stageIds }) =>
    stageIds.every((id) => known.some((stage) => stage.id === id)),
  );
  if (isKnown) return;
  throw new AppError(
    "conflict",
    "A stage was removed meanwhile. What you typed is kept below; reload the page to see what is there.",
  );
}

async function write(tx: Tx, jobId: string, before: FocusArea | undefined, wanted: Wanted, position: number) {
  const { name } = wanted;
  const stageIds = [...new Set(wanted.stageIds)].toSorted();
  if (!before) {
    const id = newId();
    await tx.insert(focusAreas).values({ id, jobId, name, position });
    await lookedAtIn(tx, id, stageIds);
    return { focusAreaId: id, focusArea: name, added: true };
  }
  const isSame = before.stageIds.join() === stageIds.join();
  const changed = changesOf(before, { name, position, stageIds: isSame ? before.stageIds : stageIds });
  if (!changed) return null;
  await tx.update(focusAreas).set({ name, position }).where(eq(focusAreas.id, before.id));
  if (!isSame) await lookedAtIn(tx, before.id, stageIds);
  return { focusAreaId: before.id, focusArea: before.name, ...changed };
}

async function lookedAtIn(tx: Tx, focusAreaId: string, stageIds: string[]): Promise<void> {
  await tx.delete(stageFocusAreas).where(eq(stageFocusAreas.focusAreaId, focusAreaId));
  if (stageIds.length === 0) return;
  await tx.insert(stageFocusAreas).values(stageIds.map((stageId) => ({ stageId, focusAreaId })));
}
