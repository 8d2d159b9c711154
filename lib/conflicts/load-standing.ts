import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { conflicts } from "@/db/schema";
import type { Finding } from "./finding";
import { loadFindings } from "./load-findings";
import type { ConflictState } from "./schemas";

type Row = typeof conflicts.$inferSelect;

export type Standing = { findings: Finding[]; row: Row | null; state: ConflictState | "none" };

/** How it stands with each of these colleagues: what was found, said and decided. */
export async function loadStanding(
  tx: DbOrTx,
  applicationId: string,
  userIds: string[],
): Promise<(userId: string) => Standing> {
  const [found, rows] = await Promise.all([
    loadFindings(tx, applicationId, userIds),
    userIds.length === 0
      ? []
      : tx
          .select()
          .from(conflicts)
          .where(and(eq(conflicts.applicationId, applicationId), inArray(conflicts.userId, userIds))),
  ]);
  const kept = new Map(rows.map((row) => [row.userId, row]));
  return (userId) => {
    const findings = found.get(userId) ?? [];
    const row = kept.get(userId) ?? null;
    return { findings, row, state: stateOf(findings, row) };
  };
}

/** What was found after a decision was not decided about; who is excused stays so. */
function stateOf(findings: Finding[], row: Row | null): Standing["state"] {
  if (row?.state === "confirmed") return "confirmed";
  if (findings.some(({ key }) => !row?.covers.includes(key))) return "open";
  if (row?.state === "cleared") return "cleared";
  return row?.saysConflict ? "open" : "none";
}
