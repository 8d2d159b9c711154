import "server-only";
import type { Tx } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { stageEventTypes } from "@/lib/events/event-types";
import { lastEventOf, whoWas } from "@/lib/events/last-event-of";
import { getApplication } from "./get-application";

/** What says where an application stands: the newest of these alone can be taken back. */
export const standingTypes = [
  ...stageEventTypes,
  "application.rejected" as const,
  "application.withdrawn" as const,
  "application.reopened" as const,
  "application.reopening_undone" as const,
];

/** Says who has changed where it stands since, and how it stands now. */
export async function standingChanged(tx: Tx, viewer: Viewer, applicationId: string): Promise<AppError> {
  const { application, stage } = await getApplication(tx, viewer, applicationId);
  const who = (types: Parameters<typeof whoWas>[3]) => whoWas(tx, viewer, applicationId, types);
  if (application.status === "rejected") {
    return new AppError(
      "conflict",
      `${await who(["application.rejected", "application.reopening_undone"])} rejected this application since.`,
    );
  }
  if (application.status === "withdrawn") {
    return new AppError("conflict", "This application was withdrawn since.");
  }
  const mover = await who(standingTypes);
  const last = await lastEventOf(tx, applicationId, standingTypes);
  return last?.type === "application.reopened"
    ? new AppError("conflict", `${mover} reopened this application in ${stage.name} since.`)
    : new AppError("conflict", `${mover} moved this application to ${stage.name} since.`);
}
