import "server-only";
import type { DbOrTx } from "@/db/client";
import { isHiddenFrom } from "@/lib/anonymous/is-hidden-from";
import type { Viewer } from "@/lib/auth/viewer";
import { letterValues } from "./letter-values";
import { namePlace } from "./name-place";

/** What a colleague's own letter is filled with: while they may not know who it is for, a place for the name. */
export async function draftValues(tx: DbOrTx, viewer: Viewer, applicationId: string) {
  const values = await letterValues(tx, applicationId, viewer.name);
  if (!(await isHiddenFrom(tx, viewer, applicationId))) return values;
  const { name, greeting } = values;
  return { ...values, name: namePlace, greeting: greeting.replaceAll(name, namePlace) };
}
