import "server-only";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { markdownToHtml } from "@/lib/markdown/markdown-to-html";
import { absoluteUrl } from "@/lib/origin";
import type { FeedJob } from "./feed-view";

type Context = { organisation: string; locale: Locale };

/** The open roles as Atom (RFC 4287). A role without a posting in this language has its English one, and says so. */
export function atomFeed(jobs: FeedJob[], { organisation, locale }: Context): string {
  const self = absoluteUrl(localePath(locale, "/feed.xml"));
  const home = absoluteUrl(localePath(locale, "/"));
  const updated =
    jobs
      .map((job) => job.updatedAt)
      .toSorted()
      .at(-1) ?? new Date(0).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`${messagesOf(locale).careers.heading} · ${organisation}`)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(organisation)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(home)}"/>`,
    ...jobs.map((job) => entryOf(job, locale)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ slug, postings, department, postedAt, updatedAt }: FeedJob, locale: Locale): string {
  const posting = postings.find((written) => written.locale === locale) ?? postings[0];
  if (!posting) return "";
  const url = absoluteUrl(localePath(locale, `/jobs/${slug}`));
  return [
    `<entry xml:lang="${posting.locale}">`,
    `<id>${xml(url)}</id>`,
    `<title>${xml(posting.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${postedAt}</published>`,
    `<updated>${updatedAt}</updated>`,
    `<category term="${xml(department)}"/>`,
    `<summary>${xml(posting.summary)}</summary>`,
    `<content type="html">${xml(markdownToHtml(posting.body))}</content>`,
    "</entry>",
  ].join("\n");
}

/** Text for an element or an attribute; what XML has no way to write is left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, "")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
