import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Every file in a folder, so that the machine has it in memory as it has the database of a server that is up. */
export async function readOnce(folder: string): Promise<void> {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await pipeline(createReadStream(join(entry.parentPath, entry.name)), nowhere());
  }
}
