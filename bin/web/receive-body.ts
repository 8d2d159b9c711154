import { randomBytes } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bodyLimitOf } from "./refusals";

const maxInMemoryBytes = 1_000_000;

/**
 * Takes the whole body before any handler runs, so that half a body reaches none, and too much reaches none
 * also when nobody said how much would come. What is more than a megabyte waits in a file without a name.
 */
export async function receiveBody(
  request: IncomingMessage,
): Promise<IncomingMessage | "too large" | "broken"> {
  const chunks: Buffer[] = [];
  let file: FileHandle | null = null;
  let size = 0;
  const limit = bodyLimitOf(request.url);
  try {
    // Leaving a plain `for await` early would destroy the request, and with it the way for our answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) return await discard(file, "too large");
      if (!file && size > maxInMemoryBytes) file = await openNameless(chunks);
      if (file) await file.appendFile(chunk);
      else chunks.push(chunk);
    }
  } catch {
    return discard(file, "broken");
  }
  if (!request.complete) return discard(file, "broken");
  return new ReceivedRequest(request, chunks, file);
}

/** The request as it came, but for its body, which is all here. */
class ReceivedRequest extends IncomingMessage {
  readonly #chunks: Buffer[];
  readonly #file: FileHandle | null;
  #position = 0;

  constructor(original: IncomingMessage, chunks: Buffer[], file: FileHandle | null) {
    super(original.socket);
    this.#chunks = chunks;
    this.#file = file;
    this.httpVersion = original.httpVersion;
    this.httpVersionMajor = original.httpVersionMajor;
    this.httpVersionMinor = original.httpVersionMinor;
    this.method = original.method;
    this.url = original.url;
    this.headers = original.headers;
    this.rawHeaders = original.rawHeaders;
    this.complete = true;
  }

  override _read(size: number) {
    // Takes back a mark that keeps a message of Node's own from being read ahead.
    super._read(size);
    if (!this.#file) {
      this.push(this.#chunks.shift() ?? null);
      return;
    }
    const buffer = Buffer.allocUnsafe(Math.max(size, 65_536));
    this.#file.read(buffer, 0, buffer.length, this.#position).then(
      ({ bytesRead }) => {
        this.#position += bytesRead;
        this.push(bytesRead > 0 ? buffer.subarray(0, bytesRead) : null);
      },
      (error) => this.destroy(error),
    );
  }

  /**
   * Leaves the socket alone: the answer still has to go out on it. At once, as Next puts another stream's
   * state into this object right after its end, which a later "close" would break.
   */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void) {
    this.#chunks.length = 0;
    void this.#file?.close().catch(() => undefined);
    callback(error);
  }
}

async function openNameless(chunks: Buffer[]): Promise<FileHandle> {
  const path = join(tmpdir(), `assay-${randomBytes(12).toString("hex")}`);
  const file = await open(path, "wx+", 0o600);
  await rm(path, { force: true }).catch(() => undefined);
  for (const chunk of chunks.splice(0)) await file.appendFile(chunk);
  return file;
}

async function discard<T>(file: FileHandle | null, outcome: T): Promise<T> {
  await file?.close();
  return outcome;
}
