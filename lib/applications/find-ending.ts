import "server-only";
import { and, desc, eq, gte, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { eventDetails, mailOutbox } from "@/db/schema";
import { now } from "@/lib/clock";
import { lastEventOf } from "@/lib/events/last-event-of";
import type { EndingView } from "./application-view";
import type { ApplicationStatus } from "./schemas";

type Ended = {
  id: string;
  status: ApplicationStatus;
  reason: string | null;
  endedAt: Date | null;
  endingToldAt: Date | null;
};

/** How an application that the caller may see ended; null while it runs, and for who was hired. */
export async function findEnding(ended: Ended): Promise<EndingView | null> {
  const { id, status, reason, endedAt, endingToldAt } = ended;
  if (status !== "rejected" && status !== "withdrawn") return null;
  const [last, mail] = await Promise.all([
    lastEventOf(db, id, [`application.${status}`]),
    endedAt ? findMail(id, endedAt) : null,
  ]);
  const words = reason === null && last ? await findReason(last.id) : reason;
  return {
    reason: words,
    by: last?.actorName ?? null,
    at: endedAt?.toISOString() ?? null,
    untoldUntil: endingToldAt && endingToldAt > now() ? endingToldAt.toISOString() : null,
    mail,
  };
}

/** What a candidate said when they withdrew; personal, so that it lies apart from the event. */
async function findReason(eventId: string): Promise<string | null> {
  const [details] = await db
    .select({ data: eventDetails.data })
    .from(eventDetails)
    .where(eq(eventDetails.eventId, eventId));
  return typeof details?.data.reason === "string" ? details.data.reason : null;
}

/** The mail of this rejection, whatever became of it; an earlier one that was reopened had its own. */
async function findMail(applicationId: string, endedAt: Date): Promise<EndingView["mail"]> {
  const [mail] = await db
    .select({ state: mailOutbox.state, sendAfter: mailOutbox.sendAfter, sentAt: mailOutbox.sentAt })
    .from(mailOutbox)
    .where(
      and(
        eq(mailOutbox.applicationId, applicationId),
        eq(mailOutbox.kind, "rejection"),
        ne(mailOutbox.state, "cancelled"),
        gte(mailOutbox.createdAt, endedAt),
      ),
    )
    .orderBy(desc(mailOutbox.createdAt))
    .limit(1);
  if (!mail) return null;
  return {
    state: mail.state,
    leavesAt: mail.sendAfter.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  };
}
