import "server-only";
import { candidateLinkDays } from "@/lib/candidates/schemas";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { absoluteUrl } from "@/lib/origin";

/** How long a link to one's own page works, and where to ask for another. */
export function ownPageValues(locale: Locale) {
  return { days: candidateLinkDays, page: absoluteUrl(localePath(locale, "/application")) };
}
