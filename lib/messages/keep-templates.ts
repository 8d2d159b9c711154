import "server-only";
import type { Tx } from "@/db/client";
import { messageTemplates } from "@/db/schema";
import { now } from "@/lib/clock";
import { defaultTemplates } from "./default-templates";

/** Adds the templates that a new Assay brings; what is there, edited or not, is left alone. */
export async function keepTemplates(tx: Tx): Promise<void> {
  await tx
    .insert(messageTemplates)
    .values(defaultTemplates().map((template) => ({ ...template, updatedAt: now() })))
    .onConflictDoNothing({
      target: [messageTemplates.kind, messageTemplates.locale, messageTemplates.key],
    });
}
