import "server-only";
import { splitLocale } from "@/lib/i18n/locales";

const pattern = /^\/(privacy(\/\d{1,9})?|sitemap\.xml|robots\.txt|feed\.xml|jobs\.json|jobs\/[^/]+)?$/;

/** The pages that everybody gets alike and that take no forms: made once, kept, and shared with caches. */
export function isPublicPage(url: string): boolean {
  return pattern.test(splitLocale(pathOf(url)).rest);
}

/** A candidate's own pages: forms and words that need no script, so that none is sent. */
export function isOwnPage(url: string): boolean {
  return /^\/application(\/|$)/.test(splitLocale(pathOf(url)).rest);
}

/** A job's form: it works without JavaScript, which comes when somebody touches the page. */
export function isFormPage(url: string): boolean {
  return /^\/jobs\/[^/]+\/apply$/.test(splitLocale(pathOf(url)).rest);
}

/** What staff open, sign-in included; it has one language, and its own page for what is not there. */
export function isStaffPage(url: string): boolean {
  return /^\/(desk|sign-in)(\/|$)/.test(pathOf(url));
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
