import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { reportMillion } from "./report-million";

/**
 * `npm run bench -- --million`: the desk alone, at ten thousand and at a million applications with a résumé each.
 * It takes half an hour and 12 GB; with `--data FOLDER` the filled databases are kept for the next time.
 */
export async function compareSizes(rows: string, kept: string | undefined): Promise<string> {
  const data = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), "assay-million-"));
  try {
    const measured = [];
    for (const size of rows.split(",").map(Number)) {
      await mkdir(join(data, String(size)), { recursive: true });
      // A process each: the client of the database is made when its module is read.
      const child = spawnSync(
        process.execPath,
        ["bin/node.mjs", "bench/run-million.ts", String(size), data],
        {
          stdio: "inherit",
        },
      );
      if (child.status !== 0) throw new Error(`${size} could not be measured.`);
      measured.push({ size, asked: JSON.parse(await readFile(join(data, `${size}.json`), "utf8")) });
    }
    return reportMillion(measured);
  } finally {
    if (!kept) await rm(data, { recursive: true, force: true });
  }
}
