import "server-only";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { applications, candidates, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { isAnonymisedFor } from "./is-anonymised-for";
import { type Mask, maskOf } from "./mask-text";

/** The mask of each of these applications that is hidden from this person; who is known has none. */
export async function loadMasks(viewer: Viewer, ids: string[], tx: DbOrTx = db): Promise<Map<string, Mask>> {
  if (ids.length === 0) return new Map();
  return load(tx, ids, isAnonymisedFor(viewer));
}

/** Null where nothing is hidden. */
export async function loadMask(viewer: Viewer, applicationId: string, tx: DbOrTx = db): Promise<Mask | null> {
  return (await loadMasks(viewer, [applicationId], tx)).get(applicationId) ?? null;
}

/** The mask of the strictest stage there is, wherever the application stands and whoever asks. */
export async function loadStrictMask(applicationId: string): Promise<Mask | null> {
  const mask = (await load(db, [applicationId])).get(applicationId);
  return mask ? { ...mask, identity: { ...mask.identity, hidesSchools: true } } : null;
}

async function load(tx: DbOrTx, ids: string[], condition?: SQL): Promise<Map<string, Mask>> {
  const rows = await tx
    .select({
      id: applications.id,
      name: applications.fullName,
      recordName: candidates.name,
      email: applications.email,
      phone: applications.phone,
      affiliation: applications.affiliation,
      googleScholar: applications.googleScholar,
      orcid: applications.orcid,
      github: applications.github,
      website: applications.website,
      anonymity: stages.anonymity,
    })
    .from(applications)
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .where(and(inArray(applications.id, ids), condition));
  return new Map(
    rows.map(({ id, name, recordName, anonymity, googleScholar, orcid, github, website, ...contacts }) => [
      id,
      maskOf({
        ...contacts,
        names: [name, recordName],
        links: [googleScholar, orcid, github, website].filter((link) => link !== null),
        hidesSchools: anonymity === "names_and_schools",
      }),
    ]),
  );
}
