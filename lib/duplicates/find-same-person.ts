import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, candidateMerges, candidates, users } from "@/db/schema";
import { isAnonymisedFor } from "@/lib/anonymous/is-anonymised-for";
import { identifiedTo } from "@/lib/anonymous/shown-name";
import { applicationVisibleTo, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { findAlike } from "./find-alike";
import { isOfPerson, mergeVisibleTo } from "./merge-visible-to";
import { listPersonApplications } from "./person-applications";
import { type PersonField, personFields } from "./person-fields";
import type { MergeView, SamePersonView, SuggestionView } from "./schemas";
import { isCovered } from "./undo-merge";

/**
 * The person behind an application: what else they applied for, as far as this colleague sees it; and for who may
 * merge, which records were merged and which may be one person's. @throws AppError `not_found`
 */
export async function getSamePerson(viewer: Viewer, applicationId: string): Promise<SamePersonView> {
  const { personId, isHidden } = await findPerson(viewer, applicationId);
  // What else somebody applied for says who they are.
  if (isHidden) return { canMerge: false, shownAs: [], applications: [], merges: [], suggestions: [] };
  const canMerge = can(viewer.role, "candidate.merge");
  const [own, merges, suggestions] = await Promise.all([
    listPersonApplications(viewer, isOfPerson(sql`${personId}::uuid`)),
    canMerge ? listMerges(viewer, personId) : [],
    canMerge ? listSuggestionsFor(viewer, applicationId) : [],
  ]);
  const others = own.filter(({ id }) => id !== applicationId);
  return {
    canMerge,
    shownAs: merges[0] ? await shownAs(viewer, merges[0].kept) : [],
    applications: others.map(({ candidateId: _, jobId: __, ...application }) => application),
    merges: merges.map(({ kept: _, ...merge }) => merge),
    suggestions,
  };
}

async function findPerson(
  viewer: Viewer,
  applicationId: string,
): Promise<{ personId: string; isHidden: boolean }> {
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  const [row] = await db
    .select({
      personId: sql<string>`coalesce(${candidates.personId}, ${candidates.id})`,
      isHidden: isAnonymisedFor(viewer),
    })
    .from(applications)
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .where(and(eq(applications.id, applicationId), applicationVisibleTo(viewer)));
  if (!row) throw notFound();
  return row;
}

type Merge = MergeView & { kept: Partial<Record<PersonField, string>> };

/** Those that stand, newest first. */
async function listMerges(viewer: Viewer, personId: string): Promise<Merge[]> {
  const rows = await db
    .select({
      id: candidateMerges.id,
      by: users.name,
      at: candidateMerges.mergedAt,
      kept: candidateMerges.kept,
      isCovered,
    })
    .from(candidateMerges)
    .innerJoin(users, eq(users.id, candidateMerges.mergedByUserId))
    .where(
      and(
        sql`exists (select from candidates where candidates.id = any(${candidateMerges.moved})
          and candidates.person_id = ${personId}::uuid and candidates.erased_at is null)`,
        isNull(candidateMerges.undoneAt),
        mergeVisibleTo(viewer),
      ),
    )
    .orderBy(desc(candidateMerges.mergedAt), desc(candidateMerges.id));
  return rows.map(({ isCovered: covered, at, ...merge }) => ({
    ...merge,
    at: at.toISOString(),
    undoBlockedBy: covered ? "Undo the later merge of this person first." : null,
  }));
}

async function shownAs(viewer: Viewer, kept: Merge["kept"]): Promise<SamePersonView["shownAs"]> {
  const rows = await listPersonFields(viewer, Object.values(kept));
  return personFields.flatMap((field) => {
    const value = rows.find(({ id }) => id === kept[field])?.[field];
    return value ? [{ field, value }] : [];
  });
}

/** What stands on applications this colleague sees, as it was given there. */
export async function listPersonFields(viewer: Viewer, applicationIds: string[]) {
  if (applicationIds.length === 0) return [];
  return db
    .select({
      id: applications.id,
      name: applications.fullName,
      email: applications.email,
      phone: applications.phone,
      location: applications.location,
      affiliation: applications.affiliation,
      orcid: applications.orcid,
    })
    .from(applications)
    .where(
      and(inArray(applications.id, applicationIds), isNull(applications.erasedAt), identifiedTo(viewer)),
    );
}

/** One for each other record, by the application that has the most to say. */
async function listSuggestionsFor(viewer: Viewer, applicationId: string): Promise<SuggestionView[]> {
  const alike = await findAlike(db, applicationId, identifiedTo(viewer));
  const best = alike.filter(
    ({ candidateId }, index) => alike.findIndex((one) => one.candidateId === candidateId) === index,
  );
  if (best.length === 0) return [];
  const ids = best.map((one) => one.applicationId);
  const found = await listPersonApplications(viewer, inArray(applications.id, ids));
  return best.slice(0, 10).flatMap(({ applicationId: otherId, reasons }) => {
    const other = found.find(({ id }) => id === otherId);
    if (!other) return [];
    const { candidateId: _, jobId: __, ...shown } = other;
    return [{ reasons, other: shown }];
  });
}
