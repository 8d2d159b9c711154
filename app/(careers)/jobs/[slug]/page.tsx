import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/components/careers/json-ld";
import { PostingPage } from "@/components/careers/posting-page";
import { jobPostingLd } from "@/lib/jobs/job-posting-ld";
import { postingMetadata } from "@/lib/jobs/posting-metadata";
import { findPosting } from "@/lib/jobs/public-queries";
import { getOrganisation } from "@/lib/organisation/queries";
import { absoluteUrl } from "@/lib/origin";

export const revalidate = 15;

type Props = { params: Promise<{ slug: string }> };

/** None at build time, which has no database; each is made when first asked for, and kept. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const posting = await findPosting((await params).slug);
  if (!posting) notFound();
  return postingMetadata(posting, (await getOrganisation()).name);
}

export default async function PostingRoute({ params }: Props) {
  const posting = await findPosting((await params).slug);
  if (!posting) notFound();
  const url = absoluteUrl(`/jobs/${posting.slug}`);
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
