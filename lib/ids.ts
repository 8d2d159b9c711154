import { createHash, randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { now } from "./clock";

/** No 0/O, 1/I/L or U: read over a phone, nothing is taken for another letter. */
const referenceAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A UUIDv7 (RFC 9562) at the rule's time, so that keys sort by creation. */
export function newId(): string {
  return v7({ msecs: now().getTime() });
}

/** What a candidate quotes to us: random, so that it says nothing about how many applied. */
export function newReference(): string {
  return referenceFrom(randomBytes(16));
}

/** A reference from at least 16 random bytes, two for each letter. */
export function referenceFrom(bytes: Buffer): string {
  const letter = (index: number) =>
    referenceAlphabet[bytes.readUInt16LE(index * 2) % referenceAlphabet.length];
  const letters = Array.from({ length: 8 }, (_, index) => letter(index));
  return `AS-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** 256 random bits; only `hashToken` of it is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
