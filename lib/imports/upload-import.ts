import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { getJob } from "@/lib/jobs/queries";
import { notATable } from "./decode-csv";
import { delimiterWords } from "./find-delimiter";
import { maxImportRows } from "./import-limits";
import { type CsvRow, type ReadAs, readCsv } from "./read-csv";

type Upload = { fileName: string; chunks: AsyncIterable<Uint8Array> };

const rowsAtOnce = 1_000;

/**
 * Reads a CSV file while it comes in and keeps its rows: nobody is added by it yet. All of the file, or nothing.
 * @throws AppError `not_found`, `forbidden`, `conflict` when the job is closed, `invalid`, `limit`
 */
export async function uploadImport(
  viewer: Viewer,
  slug: string,
  upload: Upload,
): Promise<{ importId: string }> {
  assertCan(viewer, "application.create");
  const job = await getJob(viewer, slug);
  if (job.status === "closed") throw new AppError("conflict", "This job is closed. Open it again to import.");
  const importId = newId();
  const readAs: ReadAs = { encoding: "UTF-8", delimiter: "," };
  await db.transaction(async (tx) => {
    const fileName = upload.fileName.slice(0, 200) || "People";
    await tx.insert(imports).values({
      id: importId,
      jobId: job.id,
      userId: viewer.id,
      fileName,
      readAs: "",
      headers: [],
      total: 0,
      createdAt: now(),
    });
    const { headers, total } = await keepRows(tx, importId, readCsv(upload.chunks, readAs));
    if (total === 0) throw notATable();
    const words = `${readAs.encoding}, separated by ${delimiterWords[readAs.delimiter]}`;
    await tx.update(imports).set({ headers, total, readAs: words }).where(eq(imports.id, importId));
  });
  return { importId };
}

/** The first row names the columns. */
async function keepRows(tx: Tx, importId: string, rows: AsyncIterable<CsvRow>) {
  let headers: string[] | null = null;
  let held: CsvRow[] = [];
  let total = 0;
  for await (const row of rows) {
    if (!headers) {
      headers = row.cells.map((cell, index) => storable(cell) || `Column ${index + 1}`);
      continue;
    }
    held.push(row);
    total += 1;
    if (total > maxImportRows) throw tooMany();
    if (held.length === rowsAtOnce) {
      await insertRows(tx, importId, held);
      held = [];
    }
  }
  if (held.length > 0) await insertRows(tx, importId, held);
  return { headers: headers ?? [], total };
}

async function insertRows(tx: Tx, importId: string, rows: CsvRow[]): Promise<void> {
  const json = JSON.stringify(rows.map(({ line, cells }) => ({ line, cells: cells.map(storable) })));
  await tx.execute(sql`
    insert into import_rows (import_id, line, cells)
    select ${importId}::uuid, line, cells from jsonb_to_recordset(${json}::jsonb) as row(line int, cells jsonb)`);
}

/** PostgreSQL cannot hold it. */
function storable(cell: string): string {
  return cell.replaceAll("\0", "");
}

function tooMany(): AppError {
  const most = maxImportRows.toLocaleString("en");
  return new AppError("limit", `At most ${most} people at once. Split the file.`);
}
