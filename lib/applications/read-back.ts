import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Visitor } from "@/lib/auth/viewer";
import { toLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { perNetwork } from "@/lib/per-network";
import { publicationsFileSchema, publicationsTextSchema } from "@/lib/publications/publications-schema";
import { toAppError } from "@/lib/to-app-error";
import type { ApplyResult } from "./apply-result";

const limit = perNetwork("read-publications", 120, 3600, "");

/** The form as it was typed, for its page to list the publications in it. Nothing is kept or asked for yet. */
export async function readBack(visitor: Visitor, form: FormData): Promise<ApplyResult> {
  const locale = toLocale(form.get("locale"));
  const { apply, refused } = messagesOf(locale);
  const { errors, labels } = apply;
  const schema = z.looseObject({
    publicationsText: publicationsTextSchema({ ...errors, ...labels }),
    publicationsFile: publicationsFileSchema({ ...errors, ...labels }),
  });
  const submission = parseWithZod(form, { schema, disableAutoCoercion: true });
  try {
    await withPatience(limit.take(visitor.ip), locale);
  } catch (thrown) {
    const { code, refusal, message: english } = toAppError(thrown);
    const message = refusal ? refused[refusal] : english;
    return { ok: false, error: { code, message }, submission: submission.reply({ formErrors: [message] }) };
  }
  if (submission.status === "success") {
    const isFileLost = [...form.values()].some((value) => value instanceof File && value.size > 0);
    return { ok: "read", submission: submission.reply(), isFileLost };
  }
  const error = { code: "invalid" as const, message: errors.unreadablePublications };
  return { ok: false, error, submission: submission.reply() };
}
