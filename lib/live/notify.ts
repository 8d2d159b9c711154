import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Role } from "@/lib/auth/viewer";
import { changeChannel, type Notice } from "./notice";

const gathered = new AsyncLocalStorage<true>();

/**
 * Told to every open window of those who see the application, when the transaction commits. Null tells that any
 * application of the job may have changed; `readers` that only these people, or roles, would see a difference.
 */
export async function notifyBoard(
  tx: Tx,
  jobId: string,
  applicationId: string | null,
  readers?: (string | Role)[],
): Promise<void> {
  if (applicationId !== null && gathered.getStore()) return;
  await notify(tx, { kind: "change", jobId, applicationId, readers });
}

/** For thousands of changes at once: none is told by itself, and the caller tells of the whole board. */
export function withoutNotices<T>(run: () => Promise<T>): Promise<T> {
  return gathered.run(true, run);
}

/** Something that waits for one colleague has come, or gone. */
export async function notifyColleague(tx: Tx, userId: string): Promise<void> {
  await notify(tx, { kind: "colleague", userId });
}

/** What somebody may see has changed: their windows ask again, and are asked who they are. */
export async function endStreamsOf(tx: Tx, who: { userId: string } | { jobId: string }): Promise<void> {
  await notify(tx, { kind: "end", ...who });
}

async function notify(tx: Tx, notice: Notice): Promise<void> {
  await tx.execute(sql`select pg_notify(${changeChannel}, ${JSON.stringify(notice)})`);
}
