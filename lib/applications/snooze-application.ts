import "server-only";
import { addDays } from "date-fns";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { getApplication } from "./get-application";
import {
  type SnoozeApplicationInput,
  type SnoozeApplicationView,
  snoozeApplicationInput,
} from "./snooze-schemas";

const maxDays = 366;

/**
 * Puts a running application aside until a day, for everybody on the job, or takes it back at once. The
 * promise to the candidate goes on counting.
 * @throws AppError `not_found`, `forbidden`, `invalid` for a day gone by or over a year away, `conflict`
 */
export async function snoozeApplication(
  viewer: Viewer,
  input: SnoozeApplicationInput,
): Promise<SnoozeApplicationView> {
  assertCan(viewer, "application.snooze");
  const { applicationId, until } = parseInput(snoozeApplicationInput, input);
  const snoozedUntil = until === null ? null : checkedDay(until);
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    const [changed] = await tx
      .update(applications)
      .set({ snoozedUntil, version: sql`${applications.version} + 1` })
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.status, "active"),
          sql`${applications.snoozedUntil} is distinct from ${snoozedUntil?.toISOString() ?? null}::timestamptz`,
        ),
      )
      .returning({ id: applications.id });
    if (!changed && application.status !== "active") {
      throw new AppError(
        "conflict",
        `This application is not running any more: it was ${application.status}.`,
      );
    }
    if (changed) {
      const about = { actor: viewer, jobId: application.jobId, applicationId };
      await recordEvent(
        tx,
        until === null
          ? { type: "application.woken", ...about }
          : { type: "application.snoozed", ...about, data: { until } },
      );
      await notifyBoard(tx, application.jobId, applicationId);
    }
    return { applicationId, snoozedUntil: snoozedUntil?.toISOString() ?? null };
  });
}

function checkedDay(until: string): Date {
  const day = new Date(until);
  const sentence =
    day <= now()
      ? "This day has gone by. Choose a later one."
      : day > addDays(now(), maxDays)
        ? "Choose a day within a year."
        : null;
  if (sentence) throw new AppError("invalid", sentence, { fieldErrors: { until: [sentence] } });
  return day;
}
