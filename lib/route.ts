import "server-only";
import { NextResponse } from "next/server";
import { currentVisitor } from "@/lib/action";
import { findViewer } from "@/lib/auth/session";
import type { Viewer, Visitor } from "@/lib/auth/viewer";
import { AppError, statusOfCode } from "@/lib/errors";
import { isForeignRequest } from "@/lib/origin";
import { toAppError } from "@/lib/to-app-error";

type Context<P> = { params: Promise<P> };
type Handler<P, Who> = (context: { request: Request; params: P } & Who) => Promise<unknown>;

/** A route handler for people with a session: 401 without one, every expected failure as JSON. */
export function route<P = Record<string, never>>(handler: Handler<P, { viewer: Viewer }>) {
  return answer<P>(async (request, params) => {
    const viewer = await findViewer();
    if (!viewer) return errorResponse(401, "signed_out", "You are signed out. Sign in and try again.");
    return handler({ viewer, request, params });
  });
}

export function publicRoute<P = Record<string, never>>(handler: Handler<P, { visitor: Visitor }>) {
  return answer<P>(async (request, params) => handler({ visitor: await currentVisitor(), request, params }));
}

function answer<P>(run: (request: Request, params: P) => Promise<unknown>) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    if (request.method !== "GET" && request.method !== "HEAD" && isForeignRequest(request.headers)) {
      return errorResponse(403, "forbidden", "This request came from another site.");
    }
    try {
      const result = await run(request, await context.params);
      if (result instanceof Response) return result;
      return NextResponse.json(result ?? null, { headers: noStore });
    } catch (thrown) {
      return appErrorResponse(toAppError(thrown));
    }
  };
}

const noStore = { "cache-control": "private, no-store" };

function appErrorResponse(error: AppError): Response {
  const response = errorResponse(statusOfCode[error.code], error.code, error.message, error.fieldErrors);
  if (error.retryAfterSeconds) response.headers.set("retry-after", String(error.retryAfterSeconds));
  return response;
}

function errorResponse(status: number, code: string, message: string, fieldErrors?: unknown): Response {
  return NextResponse.json({ error: { code, message, fieldErrors } }, { status, headers: noStore });
}

/** The body as JSON. @throws AppError `invalid` when it is none, or is larger than 1 MB */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > 1_000_000) throw new AppError("limit", "That is more than we can take at once.");
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The request could not be read.");
  }
}
