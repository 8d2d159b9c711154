import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, applications, documents, publications, requirements } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { type EvidenceKind, evidenceKinds } from "./evidence-kinds";
import { loadQuotableNotes } from "./load-quotable-notes";
import type { ParsedScorecard } from "./schemas";

/** @throws AppError `invalid` when a rating or its evidence is of another job or application */
export async function checkReferences(
  tx: Tx,
  viewer: Viewer,
  jobId: string,
  { applicationId, ratings }: ParsedScorecard,
): Promise<void> {
  const quoted = ratings.flatMap(({ evidence }) => evidence);
  const idsOf = (kind: EvidenceKind) =>
    unique(quoted.filter((one) => one.kind === kind).map(({ sourceId }) => sourceId));
  await checkRequirements(tx, jobId, ratings);
  const known = await Promise.all([
    tx
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.applicationId, applicationId), inArray(documents.id, idsOf("document")))),
    tx
      .select({ id: answers.id })
      .from(answers)
      .where(and(eq(answers.applicationId, applicationId), inArray(answers.id, idsOf("answer")))),
    tx
      .select({ id: publications.id })
      .from(publications)
      .where(
        and(eq(publications.applicationId, applicationId), inArray(publications.id, idsOf("publication"))),
      ),
    tx
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.id, applicationId), inArray(applications.id, idsOf("cover_letter")))),
    findNotes(tx, viewer, { applicationId, ids: idsOf("note") }),
  ]);
  const sought = evidenceKinds.map(idsOf);
  if (known.some((rows, index) => rows.length !== sought[index]?.length)) throw notPartOfIt();
}

/** A rating is of a requirement of this job, removed ones too, as it reads now or once did. */
async function checkRequirements(tx: Tx, jobId: string, rated: ParsedScorecard["ratings"]): Promise<void> {
  const rows = await tx
    .select({ id: requirements.id, version: requirements.version })
    .from(requirements)
    .where(
      and(
        eq(requirements.jobId, jobId),
        inArray(
          requirements.id,
          rated.map(({ requirementId }) => requirementId),
        ),
      ),
    );
  const latest = new Map(rows.map(({ id, version }) => [id, version]));
  if (rated.some((one) => one.requirementVersion > (latest.get(one.requirementId) ?? 0))) throw notPartOfIt();
}

function notPartOfIt(): AppError {
  return new AppError("invalid", "A requirement or a passage is not part of this application any more.");
}

type Sought = { applicationId: string; ids: string[] };

async function findNotes(tx: Tx, viewer: Viewer, { applicationId, ids }: Sought): Promise<{ id: string }[]> {
  if (ids.length === 0) return [];
  const quotable = await loadQuotableNotes(tx, viewer, applicationId);
  return quotable.filter(({ id }) => ids.includes(id));
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
