import "server-only";
import { Zip, ZipPassThrough } from "fflate";

export type ZipEntry = { name: string; read: () => Promise<Uint8Array> };

/** One file in memory at a time; they are packed already, so they are stored as they are. */
export async function* zipEntries(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, read } of entries) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(await read(), true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}
