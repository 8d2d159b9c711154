import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** So that a server that hangs frees the worker: each may be longer or shorter in SMTP_URL's query. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 15_000, socketTimeout: 45_000 };

/** How many mails are handed over at once; the worker's pool of the database has room for as many and two. */
export const mailsAtOnce = 8;

const idleMs = 1_000;

function open(url: string) {
  return createTransport({
    url,
    ...timeouts,
    pool: true,
    maxConnections: mailsAtOnce,
    maxMessages: 100,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

type Opened = { url: string; transport: ReturnType<typeof open>; users: number; closing?: NodeJS.Timeout };

let opened: Opened | null = null;

/**
 * Lends the connections to the mail server: thousands of mails share a few, and none stays open for the next
 * mail of a quiet day.
 */
export async function withMailTransport<T>(
  url: string,
  use: (transport: Opened["transport"]) => Promise<T>,
): Promise<T> {
  if (opened?.url !== url) opened = { url, transport: open(url), users: 0 };
  const lent = opened;
  clearTimeout(lent.closing);
  lent.users += 1;
  try {
    return await use(lent.transport);
  } finally {
    lent.users -= 1;
    if (lent.users === 0) lent.closing = setTimeout(() => close(lent), idleMs);
  }
}

function close(lent: Opened): void {
  lent.transport.close();
  if (opened === lent) opened = null;
}

export function isMailConfigured(): boolean {
  return env.SMTP_URL !== undefined;
}
