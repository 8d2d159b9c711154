import "server-only";
import { unstable_rethrow } from "next/navigation";
import { AppError, erased } from "./errors";

/**
 * What a person is told of a failure: an expected one as it is, a database that is away as
 * `unavailable`. Anything else is a bug, thrown on for Next to log with its digest.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  unstable_rethrow(thrown);
  if (isErased(thrown)) return erased();
  if (isDatabaseAway(thrown)) {
    return new AppError(
      "unavailable",
      "We cannot reach our records right now. Please try again in a moment.",
      { refusal: "away" },
    );
  }
  throw thrown;
}

/** The database's own word for a write about somebody who was erased meanwhile (migration 0013). */
function isErased(thrown: unknown): boolean {
  return (errorCode(thrown) ?? (thrown instanceof Error ? errorCode(thrown.cause) : undefined)) === "AE001";
}

/** Connection refused or lost, and PostgreSQL's own "shutting down" and "starting up" (class 57P, 08). */
export function isDatabaseAway(thrown: unknown): boolean {
  const code = errorCode(thrown) ?? (thrown instanceof Error ? errorCode(thrown.cause) : undefined);
  return code !== undefined && awayCodes.test(code);
}

const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|CONNECTION_[A-Z_]+|CONNECT_TIMEOUT|57P0[123]|08...|53300)$/;

/** The SQLSTATE or system code of an error, or of what caused it. */
function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}
