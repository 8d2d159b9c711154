import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** So that a server that hangs frees the worker: each may be longer or shorter in SMTP_URL's query. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 15_000, socketTimeout: 45_000 };

/** A connection a mail: nothing to keep open between the few that a search sends. */
export function mailTransport(url: string) {
  return createTransport({
    url,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

export function isMailConfigured(): boolean {
  return env.SMTP_URL !== undefined;
}
