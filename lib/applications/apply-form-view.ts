import type { Locale } from "@/lib/i18n/locales";
import type { AskedWhen, QuestionKind, QuestionLimits } from "@/lib/questions/question-kinds";

export type ApplyQuestion = {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string | null;
  isRequired: boolean;
  options: string[];
  limits: QuestionLimits;
  askedWhen: AskedWhen | null;
};

/** What a candidate is told of the way ahead. */
export type ApplyStep = { publicName: string; promisedDays: number | null };

/** All that a form, its confirmation and its mail are made of. */
export type ApplyFormView = {
  jobId: string;
  slug: string;
  status: "open" | "paused" | "closed";
  /** The language of the form, its answers and its mails. */
  locale: Locale;
  /** That of title and location: English where the job has no posting in the form's. */
  postingLocale: Locale;
  title: string;
  location: string;
  organisation: string;
  questions: ApplyQuestion[];
  steps: ApplyStep[];
  consent: ApplyConsent | null;
};

/** What stands beside the box, and which version of it this is. */
export type ApplyConsent = { version: number; summary: string };
