import "server-only";
import { type Locale, localePath, locales } from "@/lib/i18n/locales";
import { markdownToHtml } from "@/lib/markdown/markdown-to-html";
import { absoluteUrl } from "@/lib/origin";
import type { FeedJob, FeedPosting } from "./feed-view";

/** What /jobs.json says; docs/feeds.md describes each field, and new ones may come, but none changes its meaning. */
export function jobsFeed(jobs: FeedJob[], organisation: string) {
  return {
    version: 1,
    organisation,
    url: absoluteUrl("/"),
    feeds: Object.fromEntries(
      locales.map((locale) => [locale, absoluteUrl(localePath(locale, "/feed.xml"))]),
    ),
    jobs: jobs.map(jobOf),
  };
}

function jobOf({ slug, postings, salary, ...facts }: FeedJob) {
  return {
    id: slug,
    ...facts,
    salary: salary && { ...salary, period: "year" },
    postings: postings.map((posting) => postingOf(slug, posting)),
  };
}

function postingOf(slug: string, { locale, title, location, summary, body, ...place }: FeedPosting) {
  return {
    language: locale,
    title,
    location,
    place,
    summary,
    descriptionMarkdown: body,
    descriptionHtml: markdownToHtml(body),
    url: postingUrl(locale, slug),
    applyUrl: `${postingUrl(locale, slug)}/apply`,
  };
}

function postingUrl(locale: Locale, slug: string): string {
  return absoluteUrl(localePath(locale, `/jobs/${slug}`));
}
