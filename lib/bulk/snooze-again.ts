import "server-only";
import { z } from "zod";
import { snoozeApplication } from "@/lib/applications/snooze-application";
import { now } from "@/lib/clock";
import type { BulkItem, Doing } from "./bulk-item";

const kept = z.object({ snoozedUntil: z.iso.datetime().nullable() });

/** Until when an application was put aside, which moving and rejecting forget. */
export function snoozeBefore({ now: { snoozedUntil } }: BulkItem) {
  return { snoozedUntil: snoozedUntil?.toISOString() ?? null };
}

/** Puts it aside again until then, where that day has not come yet. */
export async function snoozeAgain({ viewer, item }: Doing): Promise<void> {
  const until = kept.safeParse(item.before).data?.snoozedUntil ?? null;
  if (until === null || new Date(until) <= now()) return;
  await snoozeApplication(viewer, { applicationId: item.applicationId, until });
}

/** As it was before: aside until another day, or not at all. */
export async function restoreSnooze({ viewer, item }: Doing): Promise<void> {
  const until = kept.safeParse(item.before).data?.snoozedUntil ?? null;
  const isOver = until === null || new Date(until) <= now();
  await snoozeApplication(viewer, { applicationId: item.applicationId, until: isOver ? null : until });
}
