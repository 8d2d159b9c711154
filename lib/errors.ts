export const appErrorCodes = [
  "not_found",
  "forbidden",
  "conflict",
  "invalid",
  "limit",
  "unavailable",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export type FieldErrors = Record<string, string[]>;

/** What may go wrong with any form; candidates read it in their language (`messages/…`, `refused`). */
export type CommonRefusal = "missing" | "erased" | "away" | "again";

type AppErrorOptions = { fieldErrors?: FieldErrors; retryAfterSeconds?: number; refusal?: CommonRefusal };

/** An expected failure with a sentence for people; everything else is a bug and is only logged. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fieldErrors: FieldErrors | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly refusal: CommonRefusal | undefined;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fieldErrors = options.fieldErrors;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.refusal = options.refusal;
  }
}

export function notFound(): AppError {
  return new AppError("not_found", "This does not exist, or is not for you to see.", { refusal: "missing" });
}

/** For a write that came when there was nobody any more to write about. */
export function erased(): AppError {
  return new AppError("conflict", "All that was personal about this application has been erased.", {
    refusal: "erased",
  });
}

export const statusOfCode: Record<AppErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  limit: 429,
  unavailable: 503,
};
