import "server-only";
import { createCipheriv, createHash } from "node:crypto";
import type { PdfEncryption } from "./pdf-encryption";

/**
 * Whether the empty password opens the file, as the PDF standard (ISO 32000-2, 7.6.4) checks it: some hashes
 * of a few bytes, so a file is judged at once, however busy the machine. Undefined for revisions unknown to us.
 */
export function opensWithoutPassword(encryption: PdfEncryption): boolean | undefined {
  const { revision, user } = encryption;
  if (revision === 2) return rc4(fileKey(encryption), padding).equals(user.subarray(0, 32));
  if (revision === 3 || revision === 4) return userCheck(encryption).equals(user.subarray(0, 16));
  const salt = user.subarray(32, 40);
  if (revision === 5) return hash("sha256", salt).equals(user.subarray(0, 32));
  if (revision === 6) return hardenedHash(salt).equals(user.subarray(0, 32));
  return undefined;
}

/** What stands in for a password of no characters. */
const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

function fileKey({
  revision,
  keyBytes,
  owner,
  permissions,
  fileId,
  isMetadataEncrypted,
}: PdfEncryption): Buffer {
  const signed = Buffer.alloc(4);
  signed.writeInt32LE(permissions | 0);
  const more = revision >= 4 && !isMetadataEncrypted ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = hash("md5", padding, owner.subarray(0, 32), signed, fileId, more);
  const rounds = revision >= 3 ? 50 : 0;
  for (let round = 0; round < rounds; round++) key = hash("md5", key.subarray(0, keyBytes));
  return key.subarray(0, keyBytes);
}

function userCheck(encryption: PdfEncryption): Buffer {
  const key = fileKey(encryption);
  let check = hash("md5", padding, encryption.fileId);
  for (let round = 0; round < 20; round++)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return check;
}

function hardenedHash(salt: Buffer): Buffer {
  let key = hash("sha256", salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const encrypted = cipher.update(repeated);
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = hash(remainder === 0 ? "sha256" : remainder === 1 ? "sha384" : "sha512", encrypted);
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function hash(algorithm: string, ...parts: Uint8Array[]): Buffer {
  const sum = createHash(algorithm);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** Node's own has been left out of OpenSSL's usual ciphers. */
function rc4(key: Uint8Array, input: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const output = input.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  });
  return Buffer.from(output);
}
