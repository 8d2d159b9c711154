import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { identifiedTo } from "@/lib/anonymous/shown-name";
import { iso } from "@/lib/applications/feedback-of";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { decodeHomeCursor, encodeHomeCursor } from "@/lib/jobs/home-cursor";
import { isDismissed, isOtherPerson } from "./find-alike";
import { listPersonApplications } from "./person-applications";
import type { DuplicateReason, PairsPage } from "./schemas";

const pageSize = 25;
const maxCount = 1_000;

type Row = { first: string; second: string; reasons: DuplicateReason[]; foundAt: string };

/**
 * Records that may be one person, both seen by this colleague, the newest found first; by the index
 * `duplicate_suggestions_found`. @throws AppError `forbidden`, `invalid` for a page we did not give
 */
export async function listSuggestions(viewer: Viewer, after?: string, size = pageSize): Promise<PairsPage> {
  assertCan(viewer, "candidate.merge");
  const place = after === undefined ? null : decodeHomeCursor(after);
  const older = place
    ? sql`(found_at, application_a) < (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql`true`;
  const [found, counted] = await Promise.all([
    db.execute<Row>(sql`
      select application_a as first, application_b as second, reasons, ${iso("found_at")} as "foundAt"
      from duplicate_suggestions where ${isOpen(viewer)} and ${older}
      order by found_at desc, application_a desc, application_b desc limit ${size + 1}`),
    countOpen(viewer),
  ]);
  const page = found.slice(0, size);
  const ids = page.flatMap(({ first, second }) => [first, second]);
  const shown = ids.length > 0 ? await listPersonApplications(viewer, sql`${applications.id} in ${ids}`) : [];
  const rows = page.flatMap(({ first, second, ...row }) => {
    const [one, other] = [first, second].map((wanted) => shown.find(({ id }) => id === wanted));
    return one && other ? [{ ...row, first: withoutKeys(one), second: withoutKeys(other) }] : [];
  });
  const last = page.at(-1);
  const next = last && found.length > size ? encodeHomeCursor({ at: last.foundAt, id: last.first }) : null;
  return { ...counted, rows, isFirst: after === undefined, next };
}

/** Each is looked at for who it is and who sees it, so that fewer are counted than elsewhere. */
async function countOpen(viewer: Viewer): Promise<{ count: number; isOver: boolean }> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from duplicate_suggestions where ${isOpen(viewer)} limit ${maxCount + 1}) counted`);
  const count = row?.count ?? 0;
  return { count: Math.min(count, maxCount), isOver: count > maxCount };
}

function withoutKeys<Row extends { candidateId: string; jobId: string }>(row: Row) {
  const { candidateId: _, jobId: __, ...shown } = row;
  return shown;
}

/** Neither dismissed nor merged, and both seen; on a FROM of `duplicate_suggestions`. */
function isOpen(viewer: Viewer): SQL {
  const [a, b] = [sql`duplicate_suggestions.candidate_a`, sql`duplicate_suggestions.candidate_b`];
  const sees = (id: SQL) => sql`exists (
    select 1 from applications where applications.id = ${id} and applications.erased_at is null
      and ${identifiedTo(viewer)})`;
  return sql`(${isOtherPerson(a, b)} and not ${isDismissed(a, b)}
    and ${sees(sql`duplicate_suggestions.application_a`)} and ${sees(sql`duplicate_suggestions.application_b`)})`;
}
