import "server-only";
import type { applications } from "@/db/schema";
import { now } from "@/lib/clock";

type Ended = Pick<typeof applications.$inferSelect, "status" | "endingToldAt">;

/** A rejection is told when its mail leaves; until then it may be taken back, and nothing has happened. */
export function toldStatus({ status, endingToldAt }: Ended): Ended["status"] {
  const isUntold = status === "rejected" && endingToldAt !== null && now() < endingToldAt;
  return isUntold ? "active" : status;
}
