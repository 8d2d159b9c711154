import type { Instrumentation } from "next";

let report: Instrumentation.onRequestError | undefined;

/** Loaded only here, as Next compiles this file for a runtime without Node as well. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportRequestError } = await import("@/lib/report-request-error");
  report = reportRequestError;
}

export const onRequestError: Instrumentation.onRequestError = (...error) => report?.(...error);
