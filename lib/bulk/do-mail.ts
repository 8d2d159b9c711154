import "server-only";
import { now } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { cancelMessage } from "@/lib/messages/cancel-message";
import { draftFromTemplate } from "@/lib/messages/draft-from-template";
import { writeMessage } from "@/lib/messages/write-message";
import type { Doer } from "./bulk-item";

/** Each in its candidate's language; none leaves before the time until when all of it can be undone. */
export const doMail: Doer<"mail"> = {
  apply: async ({ tx, viewer, mailsLeaveAt, item: { applicationId } }, { templateKey }) => {
    const letter = await draftFromTemplate(tx, viewer, applicationId, templateKey);
    const messageId = newId();
    const isLater = mailsLeaveAt !== null && mailsLeaveAt > now();
    const sendAt = isLater ? mailsLeaveAt.toISOString() : undefined;
    await writeMessage(viewer, { applicationId, messageId, sendAt, ...letter });
    return { state: "done", effectId: messageId };
  },
  undo: async ({ viewer, item: { applicationId, effectId } }) => {
    if (!effectId) throw notFound();
    await cancelMessage(viewer, { applicationId, messageId: effectId });
  },
};
