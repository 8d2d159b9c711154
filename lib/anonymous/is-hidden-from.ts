import "server-only";
import { eq } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { applications } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { isAnonymisedFor } from "./is-anonymised-for";

/** Whether a stage hides from this person who applied; also of an application that is not there. */
export async function isHiddenFrom(tx: DbOrTx, viewer: Viewer, applicationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ isHidden: isAnonymisedFor(viewer) })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row?.isHidden ?? true;
}
