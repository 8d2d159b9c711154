import type { Locale } from "@/lib/i18n/locales";

export type EmploymentType = "full_time" | "part_time" | "contract" | "temporary" | "internship";

export type OpenRoleView = {
  slug: string;
  title: string;
  postingLocale: Locale;
  team: string;
  location: string;
  employmentType: EmploymentType;
  updatedAt: string;
};

export type SalaryView = { min: number | null; max: number | null; currency: string };

/** A step as a candidate is told of it, and within how many days they hear from us there. */
export type PublicStageView = { position: number; publicName: string; promisedDays: number | null };

export type PostingView = {
  slug: string;
  status: "open" | "paused" | "closed";
  /** The language of title, place, summary and body: English where the job has no posting in the one asked for. */
  postingLocale: Locale;
  title: string;
  team: string;
  level: string | null;
  employmentType: EmploymentType;
  salary: SalaryView | null;
  location: string;
  city: string | null;
  region: string | null;
  country: string | null;
  summary: string;
  /** Markdown, as written by a colleague: never to be trusted as HTML. */
  body: string;
  postedAt: string;
  stages: PublicStageView[];
};
