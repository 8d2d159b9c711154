import "server-only";
import { db } from "@/db/client";
import { messageTemplates } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import { parseInput } from "@/lib/parse-input";
import { checkTemplate } from "./check-template";
import { type CreateTemplateInput, createTemplateInput } from "./template-schemas";

/** One more that a colleague can begin a message with. @throws AppError `forbidden`, `invalid` */
export async function createTemplate(
  viewer: Viewer,
  input: CreateTemplateInput,
): Promise<{ templateId: string }> {
  assertCan(viewer, "template.edit");
  const wanted = parseInput(createTemplateInput, input);
  checkTemplate("message", wanted);
  const templateId = newId();
  await db.transaction(async (tx) => {
    await tx.insert(messageTemplates).values({
      ...wanted,
      id: templateId,
      kind: "message",
      key: templateId,
      updatedAt: now(),
      updatedByUserId: viewer.id,
    });
    const { locale, name } = wanted;
    await recordEvent(tx, {
      type: "template.created",
      actor: viewer,
      data: { templateId, kind: "message", locale, name },
    });
  });
  return { templateId };
}
