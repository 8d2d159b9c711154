import "server-only";
import { asc, eq } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { userAffiliations, userRecords } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { readPublications } from "@/lib/publications/read-publications";
import type { OwnRecordView } from "./record-schemas";

/** One's own record, empty where nothing was kept yet. */
export async function findOwnRecord(viewer: Viewer, tx: DbOrTx = db): Promise<OwnRecordView> {
  const [[record], affiliations] = await Promise.all([
    tx
      .select({
        version: userRecords.version,
        orcid: userRecords.orcid,
        nameForms: userRecords.nameForms,
        publicationsText: userRecords.publicationsText,
      })
      .from(userRecords)
      .where(eq(userRecords.userId, viewer.id)),
    tx
      .select({
        institution: userAffiliations.institution,
        fromYear: userAffiliations.fromYear,
        toYear: userAffiliations.toYear,
      })
      .from(userAffiliations)
      .where(eq(userAffiliations.userId, viewer.id))
      .orderBy(asc(userAffiliations.position)),
  ]);
  const kept = record ?? { version: 0, orcid: null, nameForms: [], publicationsText: "" };
  const { publications, problems } = readPublications(kept.publicationsText);
  return { ...kept, publications, problems, affiliations };
}
