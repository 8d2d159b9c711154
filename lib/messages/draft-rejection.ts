import "server-only";
import { type DbOrTx, db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { draftValues } from "./draft-values";
import { writeMail } from "./write-mail";

/** What the dialog begins with, in the candidate's language. The sender edits it before it is queued. */
export async function draftRejection(viewer: Viewer, applicationId: string, tx: DbOrTx = db) {
  const values = await draftValues(tx, viewer, applicationId);
  const { subject, text } = await writeMail(tx, "rejection", values.locale, values);
  return { subject, text };
}
