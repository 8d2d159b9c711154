import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createGunzip, createGzip } from "node:zlib";

/** A tar.gz, as any tool reads it, written and read as a stream: it may be larger than the memory. */
export type ArchiveWriter = {
  add(name: string, size: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
};

export type ArchiveEntry = { name: string; size: number; content: AsyncIterable<Buffer> };

const block = 512;

/** Only whole archives get the name that was asked for, and nobody else may read them. */
export function writeArchive(path: string): ArchiveWriter {
  const unfinished = `${path}.unfinished`;
  const gzip = createGzip({ level: 6 });
  const file = createWriteStream(unfinished, { mode: 0o600, flags: "w" });
  gzip.pipe(file);
  const put = async (bytes: Uint8Array) => {
    if (!gzip.write(bytes)) await once(gzip, "drain");
  };
  return {
    add: async (name, size, content) => {
      await put(headerOf(name, size));
      let written = 0;
      for await (const chunk of content) {
        written += chunk.length;
        await put(chunk);
      }
      if (written !== size) throw new Error(`${name} changed while it was being read.`);
      await put(Buffer.alloc((block - (size % block)) % block));
    },
    close: async () => {
      await put(Buffer.alloc(2 * block));
      gzip.end();
      await once(file, "close");
      const written = await open(unfinished, "r+");
      await written.sync();
      await written.close();
      await rm(path, { force: true });
      await rename(unfinished, path);
    },
  };
}

/** The entries one after another; each one's content has to be read before the next is asked for. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteReader(createReadStream(path).pipe(createGunzip()));
  for (;;) {
    const header = await bytes.take(block);
    if (header.length < block || header.every((byte) => byte === 0)) return;
    const text = (from: number, length: number) =>
      header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 12), 8);
    yield { name: text(0, 100), size, content: bytes.stream(size) };
    await bytes.take((block - (size % block)) % block);
  }
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for an archive.`);
  const header = Buffer.alloc(block);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(Date.now() / 1000), 12), 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return header;
}

class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Fewer only at the end. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.stream(count)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *stream(count: number): AsyncGenerator<Buffer> {
    let wanted = count;
    while (wanted > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#source.next();
        if (next.done) return;
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, wanted);
      this.#rest = this.#rest.subarray(part.length);
      wanted -= part.length;
      yield part;
    }
  }
}
