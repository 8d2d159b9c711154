import "server-only";
import { type DestinationStream, pino } from "pino";
import { logLevel } from "@/lib/env";

const secretNames = [
  "password",
  "passwordHash",
  "token",
  "tokenHash",
  "secret",
  "authorization",
  "cookie",
  "body",
  "text",
  "html",
  "subject",
  "email",
  "parameters",
  "params",
];

/** One JSON object a line, on standard output. Words of candidates and secrets never come in here. */
export const logger = createLogger();

export function createLogger(destination?: DestinationStream) {
  const options = {
    level: logLevel(),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[hidden]" },
  };
  return destination ? pino(options, destination) : pino(options);
}

type Described = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack?: string;
  cause?: Described;
};

/** What helps to find a fault; the parameters of a failed query, which may be personal, stay out. */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutParameters(String(error)) };
  return {
    type: error.name,
    message: withoutParameters(error.message),
    code: stringAt(error, "code"),
    digest: stringAt(error, "digest"),
    stack: frames(error.stack),
    cause: error.cause !== undefined && depth < 3 ? describeError(error.cause, depth + 1) : undefined,
  };
}

/** Drizzle's message ends in all values of the query, PostgreSQL's may quote one. */
function withoutParameters(message: string): string {
  return message
    .replace(/\nparams:[\s\S]*$/, "")
    .replace(/(invalid input [^:]*|malformed [^:]*|syntax error in [^:]*): "[\s\S]*"/, '$1: "…"')
    .slice(0, 2_000);
}

function frames(stack = ""): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join("\n");
}

function stringAt(error: Error, key: "code" | "digest"): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
