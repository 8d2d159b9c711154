import { z } from "zod";
import { fillText } from "@/lib/fill-text";
import type { Messages } from "@/lib/i18n/messages";
import { maxResumeBytes } from "./schemas";

/** What a candidate sends after applying: a new version of their résumé, or something besides. */
export function ownDocumentInput({ own, apply }: Pick<Messages, "own" | "apply">) {
  const { missingFile, largeFile } = apply.errors;
  return z.object({
    applicationId: z.uuid(),
    kind: z.enum(["resume", "other"]),
    file: z
      .instanceof(File, { message: fillText(missingFile, { label: own.documents.file }) })
      .refine(
        (file) => file.name !== "" || file.size > 0,
        fillText(missingFile, { label: own.documents.file }),
      )
      .refine((file) => file.size <= maxResumeBytes, largeFile),
  });
}
