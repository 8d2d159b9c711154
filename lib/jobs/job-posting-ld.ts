import { markdownToHtml } from "@/lib/markdown/markdown-to-html";
import type { EmploymentType, PostingView } from "./posting-view";

const employmentTypes: Record<EmploymentType, string> = {
  full_time: "FULL_TIME",
  part_time: "PART_TIME",
  contract: "CONTRACTOR",
  temporary: "TEMPORARY",
  internship: "INTERN",
};

type Context = { organisation: string; url: string; siteUrl: string };

/** The posting in schema.org's words, for search engines and job boards. */
export function jobPostingLd(posting: PostingView, { organisation, url, siteUrl }: Context) {
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: posting.title,
    inLanguage: posting.postingLocale,
    description: markdownToHtml(posting.body),
    identifier: { "@type": "PropertyValue", name: organisation, value: posting.slug },
    datePosted: posting.postedAt.slice(0, 10),
    employmentType: employmentTypes[posting.employmentType],
    hiringOrganization: { "@type": "Organization", name: organisation, url: siteUrl },
    jobLocation: { "@type": "Place", address: addressOf(posting) },
    ...(posting.salary && { baseSalary: baseSalaryOf(posting.salary) }),
    directApply: true,
    url,
  };
}

function addressOf({ city, region, country, location }: PostingView) {
  return {
    "@type": "PostalAddress",
    addressLocality: city ?? location,
    ...(region && { addressRegion: region }),
    ...(country && { addressCountry: country }),
  };
}

function baseSalaryOf({ min, max, currency }: NonNullable<PostingView["salary"]>) {
  return {
    "@type": "MonetaryAmount",
    currency,
    value: {
      "@type": "QuantitativeValue",
      ...(min !== null && { minValue: min }),
      ...(max !== null && { maxValue: max }),
      unitText: "YEAR",
    },
  };
}

/** JSON that stands inside a script element and cannot end it. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
