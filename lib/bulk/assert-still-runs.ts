import "server-only";
import { AppError } from "@/lib/errors";
import { whoWas } from "@/lib/events/last-event-of";
import type { Doing } from "./bulk-item";

/**
 * One that ended is not moved on with the others, even where a single move would take a rejection back: nobody
 * has looked at it. @throws AppError `conflict`
 */
export async function assertStillRuns({ tx, viewer, item }: Doing): Promise<void> {
  const { applicationId, now } = item;
  if (now.status === "rejected") {
    const who = await whoWas(tx, viewer, applicationId, ["application.rejected"]);
    throw new AppError("conflict", `${who} rejected this application. Reopen it to go on with it.`);
  }
  if (now.status === "withdrawn") {
    throw new AppError("conflict", "This application was withdrawn. Reopen it to go on with it.");
  }
}
