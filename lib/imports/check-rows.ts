import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications, candidates, imports } from "@/db/schema";
import { nextRows, type RowResult, writeRows } from "./import-rows";
import type { RunningImport } from "./run-import";
import { importMapping } from "./schemas";
import { toPerson } from "./to-person";

const rowsAtOnce = 500;

/** The dry run: each row as a person, and whether there is an application of theirs for this job. */
export async function checkRows(tx: Tx, running: RunningImport, afterLine: number): Promise<number | null> {
  const { id: importId, jobId } = running;
  const rows = await nextRows(tx, { importId, afterLine, limit: rowsAtOnce });
  const mapping = importMapping.parse(running.mapping);
  const results = rows.map(({ line, cells }): RowResult => {
    const read = toPerson(cells ?? [], mapping);
    if ("wrong" in read) return { line, state: "wrong", why: read.wrong };
    return { line, state: "ready", email: read.person.email };
  });
  const standing = await findStanding(
    tx,
    jobId,
    results.flatMap(({ email }) => email ?? []),
  );
  await writeRows(
    tx,
    importId,
    results.map((result) => {
      const applicationId = result.email && standing.get(result.email.toLowerCase());
      if (!applicationId) return result;
      return {
        ...result,
        state: "duplicate",
        why: "Has an application for this job already.",
        applicationId,
      };
    }),
  );
  return rows.at(-1)?.line ?? null;
}

async function findStanding(tx: Tx, jobId: string, emails: string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .select({ email: candidates.email, applicationId: applications.id })
    .from(candidates)
    .innerJoin(applications, eq(applications.candidateId, candidates.id))
    .where(and(eq(applications.jobId, jobId), inArray(candidates.email, emails)));
  return new Map(rows.map(({ email, applicationId }) => [email.toLowerCase(), applicationId]));
}

/** One address is one person: of several rows the first counts. */
export async function endChecking(tx: Tx, { id }: RunningImport): Promise<void> {
  await tx.execute(sql`
    update import_rows set state = 'duplicate', why = 'The same address stands in line ' || first.line || '.'
    from (select email, min(line) as line from import_rows
      where import_id = ${id} and state = 'ready' group by email having count(*) > 1) first
    where import_rows.import_id = ${id} and import_rows.state = 'ready'
      and import_rows.email = first.email and import_rows.line > first.line`);
  await tx.update(imports).set({ state: "checked" }).where(eq(imports.id, id));
}
