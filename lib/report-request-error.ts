import "server-only";
import type { Instrumentation } from "next";
import { logger } from "@/lib/logger";
import { requestTraces } from "@/lib/request-trace";
import { isDatabaseAway } from "@/lib/to-app-error";

/** Every error that a page, route or action did not expect. Its digest is the reference people are shown. */
export const reportRequestError: Instrumentation.onRequestError = (err, request, context) => {
  const reference = digestOf(err);
  const trace = requestTraces().getStore();
  const isAway = isDatabaseAway(err);
  if (trace) {
    trace.reference = reference;
    trace.isDatabaseAway ||= isAway;
  }
  // The route and not the address: an address may carry a token.
  const where = { reference, method: request.method, route: context.routePath, kind: context.routeType };
  logger.error({ err, ...where }, isAway ? "the database is away" : "request failed");
};

function digestOf(error: unknown): string | undefined {
  const digest: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "digest") : undefined;
  return typeof digest === "string" ? digest : undefined;
}
