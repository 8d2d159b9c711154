import "server-only";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { type TemplateKind, templateKindNames, templateKinds } from "./template-kinds";

export type DefaultTemplate = {
  kind: TemplateKind;
  locale: Locale;
  key: string;
  name: string;
  subject: string;
  text: string;
};

const ofColleagues = {
  message: "A message",
  invitation: "Invitation to a conversation",
  delay: "We need a little longer",
} as const;

/** What every mail says until its people write it anew. */
export function defaultTemplates(): DefaultTemplate[] {
  return locales.flatMap((locale) => [
    ...templateKindNames
      .filter((kind) => kind !== "message")
      .map((kind) => ({ ...defaultTemplate(kind, locale), name: templateKinds[kind].name })),
    ...(["message", "invitation", "delay"] as const).map((key) => ({
      kind: "message" as const,
      locale,
      key,
      name: ofColleagues[key],
      ...messagesOf(locale).mails[key],
    })),
  ]);
}

export function defaultTemplate(kind: TemplateKind, locale: Locale): DefaultTemplate {
  return { kind, locale, key: kind, name: templateKinds[kind].name, ...messagesOf(locale).mails[kind] };
}
