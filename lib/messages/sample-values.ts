import "server-only";
import { addDays } from "date-fns";
import { now } from "@/lib/clock";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { absoluteUrl } from "@/lib/origin";
import { greetingWords } from "./greeting-words";
import { nextWords } from "./next-words";
import { ownPageValues } from "./own-page-values";

const steps: Record<Locale, { title: string; stage: string; next: string }> = {
  en: { title: "Research Scientist", stage: "Under review by the team", next: "Research talk" },
  de: { title: "Research Scientist", stage: "Prüfung durch das Team", next: "Fachvortrag" },
};

/** What a preview is filled with: a person and a job that could be. */
export function sampleValues(locale: Locale, organisation: string, sender: string) {
  const name = "Amara Okonkwo-Lindqvist";
  const { title, stage, next } = steps[locale];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  return {
    greeting: greetingWords(locale, name),
    name,
    title,
    organisation,
    sender,
    stage,
    reference: "K7QW-3MZX",
    next: nextWords(locale, [
      { publicName: stage, promisedDays: 7 },
      { publicName: next, promisedDays: null },
    ]),
    hours: 24,
    saved: day.format(now()),
    until: day.format(addDays(now(), 14)),
    ...ownPageValues(locale),
  };
}

export function sampleLink(locale: Locale): string {
  return absoluteUrl(localePath(locale, "/application/open?t=example"));
}
