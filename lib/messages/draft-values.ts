import "server-only";
import { eq } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { applications } from "@/db/schema";
import { isAnonymisedFor } from "@/lib/anonymous/is-anonymised-for";
import type { Viewer } from "@/lib/auth/viewer";
import { letterValues } from "./letter-values";
import { namePlace } from "./name-place";

/** What a colleague's own letter is filled with: while they may not know who it is for, a place for the name. */
export async function draftValues(tx: DbOrTx, viewer: Viewer, applicationId: string) {
  const values = await letterValues(tx, applicationId, viewer.name);
  const [asked] = await tx
    .select({ isHidden: isAnonymisedFor(viewer) })
    .from(applications)
    .where(eq(applications.id, applicationId));
  if (!asked?.isHidden) return values;
  const { name, greeting } = values;
  return { ...values, name: namePlace, greeting: greeting.replaceAll(name, namePlace) };
}
