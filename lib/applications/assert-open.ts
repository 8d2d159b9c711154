import "server-only";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";

/** @throws AppError `conflict` in the words for a candidate whose form is open while the job is not */
export function assertOpen(status: string, locale: Locale): void {
  if (status === "open") return;
  const { paused, closed } = messagesOf(locale).apply.errors;
  throw new AppError("conflict", status === "paused" ? paused : closed);
}
