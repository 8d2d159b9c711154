import "server-only";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { type Disk, DriveFile } from "flydrive";
import { env } from "@/lib/env";
import { openDisk } from "./open-disk";

/** `modifiedAt` is asked for only where it matters, and null when the file has gone meanwhile. */
export type StoredFile = { name: string; modifiedAt: () => Promise<Date | null> };

/** Stores the bytes under their own hash; they are safe when it returns. The same bytes twice are one file. */
export async function putFile(bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await (await disk()).put(keyOf(sha256), bytes);
  return { sha256, size: bytes.byteLength };
}

export async function getFile(sha256: string): Promise<Uint8Array> {
  return (await disk()).getBytes(keyOf(sha256));
}

/** A file that is away fails here, not in the middle of an answer. */
export async function getFileStream(sha256: string): Promise<ReadableStream<Uint8Array>> {
  return toWebStream(await (await disk()).getStream(keyOf(sha256)));
}

/** Takes the name of a listed file: a hash, or that of a write that never finished. No file is no error. */
export async function deleteFile(name: string): Promise<void> {
  await (await disk()).delete(keyOf(name));
}

/** Everything stored, a page at a time, for the sweep. */
export async function* listFiles(): AsyncGenerator<StoredFile[]> {
  const opened = await disk();
  for (let folder = 0; folder < 256; folder++) {
    const prefix = folder.toString(16).padStart(2, "0");
    let paginationToken: string | undefined;
    do {
      const page = await opened.listAll(prefix, { recursive: true, paginationToken });
      yield [...page.objects].filter((entry) => entry instanceof DriveFile).map(describe);
      paginationToken = page.paginationToken;
    } while (paginationToken);
  }
}

/** 256 folders keep a million files at some 4,000 each, and soon all exist: nothing more to flush on a write. */
function keyOf(name: string): string {
  return `${name.slice(0, 2)}/${name}`;
}

function describe(file: DriveFile): StoredFile {
  return {
    name: file.name,
    modifiedAt: async () => {
      const metaData = await file.getMetaData().catch(() => null);
      return metaData?.lastModified ?? null;
    },
  };
}

let opening: { for: string; disk: Promise<Disk> } | undefined;

function disk(): Promise<Disk> {
  const wanted = `${env.STORAGE_URL ?? ""} ${env.DATA_DIR}`;
  if (opening?.for !== wanted) opening = { for: wanted, disk: openDisk(env.STORAGE_URL, env.DATA_DIR) };
  return opening.disk;
}

async function toWebStream(stream: Readable): Promise<ReadableStream<Uint8Array>> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  let next = await chunks.next();
  return new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await chunks.next();
    },
    cancel: () => {
      stream.destroy();
    },
  });
}
