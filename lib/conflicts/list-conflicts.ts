import "server-only";
import { eq, inArray } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { conflicts, users } from "@/db/schema";
import { isHiddenFrom } from "@/lib/anonymous/is-hidden-from";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { ColleagueView, ReviewerView } from "@/lib/reviewers/schemas";
import { findingViews } from "./finding-views";
import { loadStanding, type Standing } from "./load-standing";
import type { ColleagueConflict, ConflictView } from "./schemas";

/**
 * Conflicts of interest of whoever reviews an application the caller may see, or was excused from it: all for those
 * who ask for feedback, one's own for everyone.
 */
export async function listConflicts(
  viewer: Viewer,
  applicationId: string,
  reviewers: ReviewerView[],
  tx: DbOrTx = db,
): Promise<ConflictView[]> {
  const decides = can(viewer.role, "reviewer.assign");
  const known = decides
    ? await tx
        .select({ userId: conflicts.userId })
        .from(conflicts)
        .where(eq(conflicts.applicationId, applicationId))
    : [];
  const reviewing = reviewers
    .filter(({ state }) => state === "asked" || state === "submitted")
    .map(({ userId }) => userId);
  const ids = [...new Set([viewer.id, ...(decides ? reviewing : []), ...known.map(({ userId }) => userId)])];
  const [standing, isHidden] = await Promise.all([
    loadStanding(tx, applicationId, ids),
    isHiddenFrom(tx, viewer, applicationId),
  ]);
  const names = await namesOf(tx, [...ids, ...ids.flatMap((id) => standing(id).row?.decidedByUserId ?? [])]);
  return ids
    .map((userId) => ({ userId, ...standing(userId) }))
    .filter(({ userId, state }) => state !== "none" || userId === viewer.id)
    .map(({ userId, ...one }) => ({
      userId,
      name: names.get(userId) ?? "",
      isReviewer: reviewing.includes(userId),
      ...toView(one, names, isHidden),
    }));
}

/** Of colleagues who may be asked; those without a conflict have no entry. */
export async function conflictsOfColleagues(
  viewer: Viewer,
  applicationId: string,
  colleagues: Pick<ColleagueView, "id">[],
): Promise<(userId: string) => ColleagueConflict | null> {
  const ids = colleagues.map(({ id }) => id);
  const [standing, isHidden] = await Promise.all([
    loadStanding(db, applicationId, ids),
    isHiddenFrom(db, viewer, applicationId),
  ]);
  return (userId) => {
    const { state, findings } = standing(userId);
    if (state === "none") return null;
    return { state, findings: findingViews(findings, isHidden), keys: findings.map(({ key }) => key) };
  };
}

function toView({ state, findings, row }: Standing, names: Map<string, string>, isHidden: boolean) {
  const { saysConflict = null, saidReason, saidAt, decidedAt, decidedByUserId, reason } = row ?? {};
  return {
    state,
    version: row?.version ?? 0,
    findings: findingViews(findings, isHidden),
    keys: findings.map(({ key }) => key),
    said:
      saysConflict !== null && saidAt
        ? { hasConflict: saysConflict, at: saidAt.toISOString(), reason: saidReason ?? "" }
        : null,
    decision:
      decidedAt && decidedByUserId
        ? { by: names.get(decidedByUserId) ?? "", at: decidedAt.toISOString(), reason: reason ?? "" }
        : null,
  };
}

async function namesOf(tx: DbOrTx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
