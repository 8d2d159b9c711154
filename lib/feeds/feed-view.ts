import type { Locale } from "@/lib/i18n/locales";
import type { EmploymentType, SalaryView } from "@/lib/jobs/posting-view";

export type FeedPosting = {
  locale: Locale;
  title: string;
  location: string;
  city: string | null;
  region: string | null;
  country: string | null;
  summary: string;
  /** Markdown. */
  body: string;
};

/** An open role for the feeds; its first posting is the English one. */
export type FeedJob = {
  slug: string;
  department: string;
  level: string | null;
  employmentType: EmploymentType;
  salary: SalaryView | null;
  postedAt: string;
  updatedAt: string;
  postings: FeedPosting[];
};
