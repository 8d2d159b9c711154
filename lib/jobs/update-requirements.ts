import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { focusAreas, requirements, requirementVersions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { changesOf, editJob } from "./edit-job";
import { hasApplications } from "./has-applications";
import { assertKnown } from "./known-rows";
import { type UpdateRequirementsInput, updateRequirementsInput } from "./pipeline-schemas";
import type { JobEditView } from "./settings-schemas";

type Requirement = typeof requirements.$inferSelect;
type Wanted = Pick<Requirement, "kind" | "text" | "weight" | "focusAreaId" | "position">;

/**
 * The rows of the scorecard, as the list says, in its order. Once anybody has applied they may be rated: one that is
 * not in the list is archived then, and one that reads otherwise is a new version, so that scorecards keep what they
 * rated. @throws AppError `invalid`, `conflict`
 */
export async function updateRequirements(
  viewer: Viewer,
  input: UpdateRequirementsInput,
): Promise<JobEditView> {
  return editJob(viewer, updateRequirementsInput, input, async (tx, _, { jobId, requirements: wanted }) => {
    const current = await tx
      .select()
      .from(requirements)
      .where(and(eq(requirements.jobId, jobId), isNull(requirements.archivedAt)))
      .orderBy(asc(requirements.position));
    assertKnown(current, wanted);
    await assertAreas(tx, jobId, wanted);
    const isRated = await hasApplications(tx, jobId);
    const changed: Record<string, unknown>[] = [];
    const removed = current.filter(({ id }) => !wanted.some((requirement) => requirement.id === id));
    for (const requirement of removed) changed.push(await remove(tx, requirement, isRated));
    for (const [position, { id, ...given }] of wanted.entries()) {
      const before = current.find((requirement) => requirement.id === id);
      const words = { ...given, focusAreaId: given.focusAreaId ?? null, position };
      const change = before ? await update(tx, before, words, isRated) : await add(tx, jobId, words);
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "requirements.updated", data: { changed } } : null;
  });
}

async function assertAreas(
  tx: Tx,
  jobId: string,
  wanted: UpdateRequirementsInput["requirements"],
): Promise<void> {
  const areas = await tx.select({ id: focusAreas.id }).from(focusAreas).where(eq(focusAreas.jobId, jobId));
  const isKnown = wanted.every(
    ({ focusAreaId }) => !focusAreaId || areas.some(({ id }) => id === focusAreaId),
  );
  if (isKnown) return;
  throw new AppError(
    "conflict",
    "A focus area was removed meanwhile. What you typed is kept below; reload the page to see what is there.",
  );
}

async function remove(tx: Tx, requirement: Requirement, isRated: boolean) {
  const isIt = eq(requirements.id, requirement.id);
  if (isRated) await tx.update(requirements).set({ archivedAt: now() }).where(isIt);
  else await tx.delete(requirements).where(isIt);
  return { requirementId: requirement.id, requirement: requirement.text, removed: true };
}

async function add(tx: Tx, jobId: string, words: Wanted) {
  const id = newId();
  await tx.insert(requirements).values({ ...words, id, jobId });
  return { requirementId: id, requirement: words.text, added: true };
}

async function update(tx: Tx, before: Requirement, words: Wanted, isRated: boolean) {
  const changed = changesOf(before, words);
  if (!changed) return null;
  const { id, version, kind, text, weight } = before;
  const readsOtherwise = kind !== words.kind || text !== words.text || weight !== words.weight;
  const isNewVersion = isRated && readsOtherwise;
  if (isNewVersion) {
    await tx
      .insert(requirementVersions)
      .values({ requirementId: id, version, kind, text, weight, replacedAt: now() });
  }
  await tx
    .update(requirements)
    .set({ ...words, version: isNewVersion ? version + 1 : version })
    .where(eq(requirements.id, id));
  return { requirementId: id, requirement: text, ...changed };
}
