import "server-only";
import { and, arrayOverlaps, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import {
  applications,
  publications,
  userAffiliations,
  userPublications,
  userRecords,
  users,
} from "@/db/schema";
import { parseOrcid } from "@/lib/candidates/orcid";
import { toPerson } from "./author-names";
import { findConflicts } from "./find-conflicts";
import { paperIdentities } from "./find-shared-papers";
import type { CandidateRecord, ColleagueRecord, Finding } from "./finding";

const none: Omit<ColleagueRecord, "name"> = { nameForms: [], orcid: null, affiliations: [], papers: [] };

/** What each of these colleagues shares with a candidate, for callers that have looked who may know. */
export async function loadFindings(
  tx: DbOrTx,
  applicationId: string,
  userIds: string[],
): Promise<Map<string, Finding[]>> {
  if (userIds.length === 0) return new Map();
  const candidate = await loadCandidate(tx, applicationId);
  if (!candidate) return new Map();
  const colleagues = await loadColleagues(tx, candidate, userIds);
  return new Map([...colleagues].map(([id, colleague]) => [id, findConflicts(candidate, colleague)]));
}

async function loadCandidate(tx: DbOrTx, applicationId: string): Promise<CandidateRecord | null> {
  const [[person], papers] = await Promise.all([
    tx
      .select({
        name: applications.fullName,
        orcid: applications.orcid,
        affiliation: applications.affiliation,
        erasedAt: applications.erasedAt,
      })
      .from(applications)
      .where(eq(applications.id, applicationId)),
    tx
      .select({
        title: publications.title,
        authors: publications.authors,
        year: publications.year,
        doi: publications.doi,
        arxivId: publications.arxivId,
        reference: publications.reference,
        authorPlace: publications.authorPlace,
      })
      .from(publications)
      .where(eq(publications.applicationId, applicationId))
      .orderBy(asc(publications.position)),
  ]);
  if (!person || person.erasedAt) return null;
  const { erasedAt: _, orcid, ...rest } = person;
  return { ...rest, orcid: orcid && parseOrcid(orcid), papers };
}

/** Of their publications only what the candidate lists, too, or what may name the candidate. */
async function loadColleagues(
  tx: DbOrTx,
  candidate: CandidateRecord,
  userIds: string[],
): Promise<Map<string, ColleagueRecord>> {
  const identities = candidate.papers.flatMap(paperIdentities);
  const { needles } = toPerson([candidate.name], candidate.orcid);
  const namesThem = needles.map((needle) => sql`strpos(${userPublications.foldedAuthors}, ${needle}) > 0`);
  const [people, papers, affiliations] = await Promise.all([
    tx
      .select({
        id: users.id,
        name: users.name,
        orcid: userRecords.orcid,
        nameForms: userRecords.nameForms,
      })
      .from(users)
      .leftJoin(userRecords, eq(userRecords.userId, users.id))
      .where(inArray(users.id, userIds)),
    tx
      .select({
        userId: userPublications.userId,
        title: userPublications.title,
        authors: userPublications.authors,
        year: userPublications.year,
        doi: userPublications.doi,
        arxivId: userPublications.arxivId,
        reference: userPublications.reference,
      })
      .from(userPublications)
      .where(
        and(
          inArray(userPublications.userId, userIds),
          or(
            identities.length > 0 ? arrayOverlaps(userPublications.identities, identities) : undefined,
            ...namesThem,
            sql`false`,
          ),
        ),
      )
      .orderBy(asc(userPublications.position)),
    tx
      .select({
        userId: userAffiliations.userId,
        institution: userAffiliations.institution,
        fromYear: userAffiliations.fromYear,
        toYear: userAffiliations.toYear,
      })
      .from(userAffiliations)
      .where(inArray(userAffiliations.userId, userIds))
      .orderBy(asc(userAffiliations.position)),
  ]);
  const found = new Map<string, ColleagueRecord>();
  for (const { id, name, orcid, nameForms } of people) {
    found.set(id, { ...none, name, orcid, nameForms: nameForms ?? [], papers: [], affiliations: [] });
  }
  for (const { userId, ...paper } of papers) found.get(userId)?.papers.push(paper);
  for (const { userId, ...affiliation } of affiliations) found.get(userId)?.affiliations.push(affiliation);
  return found;
}
