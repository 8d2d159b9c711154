import "server-only";
import { addHours } from "date-fns";
import type { applications } from "@/db/schema";
import { rejectionDelayHours } from "@/lib/applications/ending-schemas";
import { now } from "@/lib/clock";

type Ended = Pick<typeof applications.$inferSelect, "status" | "endedAt">;

/** A rejection is told when its mail leaves; until then it may be taken back, and nothing has happened. */
export function toldStatus({ status, endedAt }: Ended): Ended["status"] {
  return isUntoldRejection({ status, endedAt }) ? "active" : status;
}

export function isUntoldRejection({ status, endedAt }: Ended): boolean {
  return status === "rejected" && endedAt !== null && now() < addHours(endedAt, rejectionDelayHours);
}
