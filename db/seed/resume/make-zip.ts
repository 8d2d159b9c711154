import "server-only";
import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; bytes: Uint8Array };

/** 1 January 2020, so that the same entries are the same bytes. */
const dosDate = ((2020 - 1980) << 9) | (1 << 5) | 1;
const endOfCentralDirectory = 0x06054b50;
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;

/** A plain ZIP archive: deflated entries, a central directory, nothing else. */
export function makeZip(entries: ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(entry.bytes);
    const facts = describe(entry, name, packed);
    files.push(uint32(localHeader), facts, name, packed);
    directory.push(uint32(centralHeader), uint16(20), facts, Buffer.alloc(10), uint32(offset), name);
    offset += 4 + facts.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(entries.length), uint16(entries.length)]);
  const end = [uint32(endOfCentralDirectory), uint32(0), counts, uint32(central.length), uint32(offset)];
  return Buffer.concat([...files, central, ...end, uint16(0)]);
}

/** What the header before a file and its line in the directory have in common. */
function describe(entry: ZipEntry, name: Buffer, packed: Buffer): Buffer {
  const version = 20;
  const isUtf8 = 0x0800;
  const deflated = 8;
  return Buffer.concat([
    ...[version, isUtf8, deflated, 0, dosDate].map(uint16),
    ...[crc32(entry.bytes), packed.length, entry.bytes.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
