import "server-only";
import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { rejectionReasons } from "@/db/schema";
import type { RejectionReasonView } from "./ending-schemas";

export async function listRejectionReasons(): Promise<RejectionReasonView[]> {
  return db
    .select({ id: rejectionReasons.id, name: rejectionReasons.name, kind: rejectionReasons.kind })
    .from(rejectionReasons)
    .orderBy(asc(rejectionReasons.position), asc(rejectionReasons.name));
}
