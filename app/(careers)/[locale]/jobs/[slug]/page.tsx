import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { JsonLd } from "@/components/careers/json-ld";
import { PostingPage } from "@/components/careers/posting-page";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { jobPostingLd } from "@/lib/jobs/job-posting-ld";
import { postingMetadata } from "@/lib/jobs/posting-metadata";
import { findPosting } from "@/lib/jobs/public-queries";
import { getOrganisation } from "@/lib/organisation/queries";
import { absoluteUrl } from "@/lib/origin";

export const revalidate = 15;

type Props = { params: Promise<{ locale: string; slug: string }> };

async function getPosting(params: Props["params"]) {
  const { locale, slug } = await params;
  return (await findPosting(slug, toLocale(locale))) ?? notFound();
}

/** None at build time, which has no database; each is made when first asked for, and kept. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return postingMetadata(await getPosting(params), (await getOrganisation()).name);
}

export default async function PostingRoute({ params }: Props) {
  const posting = await getPosting(params);
  const url = absoluteUrl(localePath(await getLocale(), `/jobs/${posting.slug}`));
  const { name: organisation } = await getOrganisation();
  return (
    <>
      {posting.status === "open" && (
        <JsonLd data={jobPostingLd(posting, { organisation, url, siteUrl: absoluteUrl("/") })} />
      )}
      <PostingPage posting={posting} applyUrl={`${url}/apply`} />
    </>
  );
}
