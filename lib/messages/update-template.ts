import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messageTemplates } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { checkTemplate } from "./check-template";
import { findTemplate } from "./template-queries";
import { type TemplateView, type UpdateTemplateInput, updateTemplateInput } from "./template-schemas";

/**
 * Writes anew what a kind of mail says from now on; mails that wait are sent as they were written.
 * @throws AppError `not_found`, `forbidden`, `conflict`, `invalid` for a variable the mail does not have
 */
export async function updateTemplate(viewer: Viewer, input: UpdateTemplateInput): Promise<TemplateView> {
  assertCan(viewer, "template.edit");
  const { templateId, seenUpdatedAt, ...wanted } = parseInput(updateTemplateInput, input);
  return db.transaction(async (tx) => {
    const current = await findTemplate(viewer, templateId, tx);
    if (!current) throw notFound();
    checkTemplate(current.kind, wanted);
    const name = current.kind === "message" ? (wanted.name ?? current.name) : current.name;
    const set = { name, subject: wanted.subject, text: wanted.text };
    if (set.name === current.name && set.subject === current.subject && set.text === current.text) {
      return current;
    }
    const [row] = await tx
      .update(messageTemplates)
      .set({ ...set, updatedAt: now(), updatedByUserId: viewer.id })
      .where(
        and(eq(messageTemplates.id, templateId), eq(messageTemplates.updatedAt, new Date(seenUpdatedAt))),
      )
      .returning({ updatedAt: messageTemplates.updatedAt });
    if (!row) throw changedMeanwhile(current.updatedBy);
    const { kind, locale } = current;
    await recordEvent(tx, {
      type: "template.updated",
      actor: viewer,
      data: { templateId, kind, locale, name },
    });
    return { ...current, ...set, updatedAt: row.updatedAt.toISOString(), updatedBy: viewer.name };
  });
}

function changedMeanwhile(by: string | null): AppError {
  return new AppError(
    "conflict",
    `${by ?? "Somebody"} changed this template while you were typing. What you typed is kept here; save again to replace theirs.`,
  );
}
