import "server-only";
import { addMinutes } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { applications, events } from "@/db/schema";
import { together } from "@/db/together";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { lastEventOf } from "@/lib/events/last-event-of";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { letMailsLeave } from "@/lib/mail/let-mails-leave";
import { parseInput } from "@/lib/parse-input";
import { type UndoReopeningInput, type UndoReopeningView, undoReopeningInput } from "./ending-schemas";
import { getApplication } from "./get-application";
import { undoMinutes } from "./schemas";
import { standingChanged, standingTypes } from "./standing-changed";

/**
 * Ends an application again exactly as it had ended before it was reopened, and lets the mail that was kept back leave
 * when it would have, while the reopening is the last thing that happened to where it stands.
 * @throws AppError `not_found`, `forbidden`, `conflict` when something happened since, or it is long ago
 */
export async function undoReopening(viewer: Viewer, input: UndoReopeningInput): Promise<UndoReopeningView> {
  assertCan(viewer, "application.reject");
  const { applicationId, reopeningId } = parseInput(undoReopeningInput, input);
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    const [reopening, last] = await together([
      getReopening(tx, applicationId, reopeningId),
      lastEventOf(tx, applicationId, standingTypes),
    ]);
    if (last?.id !== reopeningId) throw await standingChanged(tx, viewer, applicationId);
    if (addMinutes(reopening.at, undoMinutes) < now()) throw tooLate();
    const [ended] = await tx
      .update(applications)
      .set({ ...reopening.before, version: sql`${applications.version} + 1` })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.status, "active"),
          // Anything that happened since the event was read has made another version.
          eq(applications.version, application.version),
        ),
      )
      .returning({ status: applications.status });
    if (!ended) throw await standingChanged(tx, viewer, applicationId);
    await together([
      letMailsLeave(tx, reopening.mailIds),
      recordEvent(tx, {
        type: "application.reopening_undone",
        actor: viewer,
        jobId: application.jobId,
        applicationId,
        data: { reopeningId, status: ended.status },
      }),
      notifyBoard(tx, application.jobId, applicationId),
    ]);
    return { applicationId, status: ended.status };
  });
}

const instant = z.iso
  .datetime()
  .transform((at) => new Date(at))
  .nullable();

const reopeningData = z.object({
  mailIds: z.array(z.uuid()),
  before: z.object({
    status: z.enum(["rejected", "withdrawn"]),
    endedAt: instant,
    endingToldAt: instant,
    rejectionReasonId: z.uuid().nullable(),
  }),
});

async function getReopening(tx: Tx, applicationId: string, reopeningId: string) {
  const [event] = await tx
    .select({ at: events.at, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.id, reopeningId),
        eq(events.applicationId, applicationId),
        eq(events.type, "application.reopened"),
      ),
    );
  const reopening = reopeningData.safeParse(event?.data).data;
  if (!event || !reopening) throw notFound();
  return { ...reopening, at: event.at };
}

function tooLate(): AppError {
  return new AppError("conflict", "This is too long ago to take back. Reject the application instead.");
}
