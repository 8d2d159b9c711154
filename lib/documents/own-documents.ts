import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, documents } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";

/** `isCurrent` is false for a résumé that a newer one has taken the place of. */
export type OwnDocumentView = {
  id: string;
  kind: "resume" | "other";
  fileName: string;
  addedAt: string;
  isCurrent: boolean;
};

/** What a candidate sent with one of their applications, résumés first and the newest of each first. */
export async function listOwnDocuments(
  { candidateId }: Candidate,
  applicationId: string,
): Promise<OwnDocumentView[]> {
  if (!z.uuid().safeParse(applicationId).success) return [];
  const rows = await db
    .select({
      id: documents.id,
      kind: documents.kind,
      fileName: documents.fileName,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(applications.candidateId, candidateId),
        isNull(applications.erasedAt),
      ),
    )
    .orderBy(asc(documents.kind), desc(documents.createdAt), desc(documents.id));
  const current = rows.find(({ kind }) => kind === "resume")?.id;
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    addedAt: createdAt.toISOString(),
    isCurrent: row.kind === "other" || row.id === current,
  }));
}
