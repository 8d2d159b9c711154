import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const minPasswordLength = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an account that does not exist, or has no password yet, as for one that does. */
export async function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const isMatch = await verify(passwordHash ?? (await decoy), password);
  return isMatch && passwordHash !== null;
}
