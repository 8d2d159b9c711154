import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, candidates } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { parseInput } from "@/lib/parse-input";
import { findAlike } from "./find-alike";
import { listPersonFields } from "./find-same-person";
import { getPair } from "./get-pair";
import { listPersonApplications } from "./person-applications";
import { personFields } from "./person-fields";
import { type MergePreview, type PairInput, pairInput } from "./schemas";

/** What a merge would bring together, field by field, before anything is done. @throws as `mergeCandidates` */
export async function previewMerge(viewer: Viewer, input: PairInput): Promise<MergePreview> {
  assertCan(viewer, "candidate.merge");
  const { applicationId, otherApplicationId } = parseInput(pairInput, input);
  const pair = await db.transaction((tx) => getPair(tx, viewer, { applicationId, otherApplicationId }));
  const people = db
    .select({ id: sql`coalesce(${candidates.personId}, ${candidates.id})` })
    .from(candidates)
    .where(inArray(candidates.id, [pair.first.candidateId, pair.second.candidateId]));
  const [given, together, alike] = await Promise.all([
    listPersonFields(viewer, [applicationId, otherApplicationId]),
    listPersonApplications(viewer, sql`(candidates.id in ${people} or candidates.person_id in ${people})`),
    findAlike(db, applicationId, eq(applications.id, otherApplicationId)),
  ]);
  const [one, other] = [applicationId, otherApplicationId].map((wanted) =>
    given.find(({ id }) => id === wanted),
  );
  const views = together.map(({ candidateId: _, jobId: __, ...view }) => view);
  const [first, second] = [applicationId, otherApplicationId].map((wanted) =>
    views.find(({ id }) => id === wanted),
  );
  if (!first || !second) throw new Error("An application one sees is not among those one sees.");
  const fields = personFields.map((field) => ({
    field,
    first: one?.[field] ?? null,
    second: other?.[field] ?? null,
  }));
  return {
    first,
    second,
    reasons: alike[0]?.reasons ?? [],
    fields: fields.filter((field) => field.first !== null || field.second !== null),
    applications: views,
    sameJobs: jobsWithTwo(together),
  };
}

function jobsWithTwo(rows: { jobId: string; jobTitle: string }[]): string[] {
  const byJob = Map.groupBy(rows, ({ jobId }) => jobId);
  return [...byJob.values()].flatMap((same) => (same.length > 1 && same[0] ? [same[0].jobTitle] : []));
}
