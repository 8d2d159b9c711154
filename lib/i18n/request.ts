import "server-only";
import { locale as localeOfPage } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { toLocale } from "./locales";
import { messagesOf } from "./messages-of";

/** The language is part of the address and nothing else says it, so that public pages stay alike for everybody. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = toLocale(asked ?? (await localeOfPage()));
  return { locale, timeZone: "UTC", messages: messagesOf(locale) };
});
