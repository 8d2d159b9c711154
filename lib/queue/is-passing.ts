import "server-only";
import { isDatabaseAway } from "@/lib/to-app-error";

/** A database that is away, or two transactions that stood in each other's way: the same again may well work. */
export function isPassing(thrown: unknown): boolean {
  return (
    isDatabaseAway(thrown) || isCollision(thrown) || (thrown instanceof Error && isCollision(thrown.cause))
  );
}

function isCollision(thrown: unknown): boolean {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return typeof thrown.code === "string" && /^(40...|55P03)$/.test(thrown.code);
}
