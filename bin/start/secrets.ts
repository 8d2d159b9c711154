import { randomBytes, randomInt } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret that signs sessions and links, made once and kept. */
export function keptAuthSecret(dataDir: string): string {
  return keep(join(dataDir, "auth-secret"), () => randomBytes(32).toString("base64url"));
}

/** Easy to type: words of letters that are hard to confuse. */
export function keptDemoPassword(dataDir: string): string {
  return keep(join(dataDir, "demo-password"), () => [word(), word(), word(), word()].join("-"));
}

function word(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
}

function keep(file: string, make: () => string): string {
  const kept = read(file);
  if (kept) return kept;
  const made = make();
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return made;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
