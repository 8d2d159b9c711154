import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requirements } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { changesOf, editJob } from "./edit-job";
import { hasApplications } from "./has-applications";
import { assertKnown } from "./known-rows";
import { type UpdateRequirementsInput, updateRequirementsInput } from "./pipeline-schemas";
import type { JobEditView } from "./settings-schemas";

type Requirement = typeof requirements.$inferSelect;
type Words = Omit<Requirement, "id" | "jobId" | "archivedAt">;

/**
 * The rows of the scorecard, as the list says, in its order. One that is not in it is rated no more:
 * archived once anybody has applied, because scorecards point at it. @throws AppError `invalid`, `conflict`
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
    const isRated = await hasApplications(tx, jobId);
    const changed: Record<string, unknown>[] = [];
    const removed = current.filter(({ id }) => !wanted.some((requirement) => requirement.id === id));
    for (const requirement of removed) changed.push(await remove(tx, requirement, isRated));
    for (const [position, { id, ...words }] of wanted.entries()) {
      const before = current.find((requirement) => requirement.id === id);
      const change = await write(tx, jobId, before, { ...words, position });
      if (change) changed.push(change);
    }
    return changed.length > 0 ? { type: "requirements.updated", data: { changed } } : null;
  });
}

async function remove(tx: Tx, requirement: Requirement, isRated: boolean) {
  const isIt = eq(requirements.id, requirement.id);
  if (isRated) await tx.update(requirements).set({ archivedAt: now() }).where(isIt);
  else await tx.delete(requirements).where(isIt);
  return { requirementId: requirement.id, requirement: requirement.text, removed: true };
}

async function write(tx: Tx, jobId: string, before: Requirement | undefined, words: Words) {
  if (!before) {
    const id = newId();
    await tx.insert(requirements).values({ ...words, id, jobId });
    return { requirementId: id, requirement: words.text, added: true };
  }
  const changed = changesOf(before, words);
  if (!changed) return null;
  await tx.update(requirements).set(words).where(eq(requirements.id, before.id));
  return { requirementId: before.id, requirement: before.text, ...changed };
}
