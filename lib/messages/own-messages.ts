import "server-only";
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, messages, users } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { now } from "@/lib/clock";
import type { OwnMessageView } from "./message-schemas";

/** What was said about each of a candidate's applications, oldest first: what has reached them, and theirs. */
export async function listOwnMessages({ candidateId }: Candidate): Promise<Map<string, OwnMessageView[]>> {
  const rows = await db
    .select({
      applicationId: messages.applicationId,
      id: messages.id,
      author: messages.author,
      userName: users.name,
      subject: messages.subject,
      body: messages.body,
      at: messages.visibleAt,
    })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .leftJoin(users, eq(users.id, messages.userId))
    .where(
      and(
        eq(applications.candidateId, candidateId),
        isNull(applications.erasedAt),
        isNull(messages.cancelledAt),
        lte(messages.visibleAt, now()),
      ),
    )
    .orderBy(asc(messages.visibleAt), asc(messages.id));
  const threads = new Map<string, OwnMessageView[]>();
  for (const { applicationId, author, userName, at, ...row } of rows) {
    const isOurs = author === "staff";
    const view: OwnMessageView = {
      ...row,
      from: isOurs ? "us" : "you",
      userName: isOurs ? userName : null,
      at: at.toISOString(),
    };
    threads.set(applicationId, [...(threads.get(applicationId) ?? []), view]);
  }
  return threads;
}
