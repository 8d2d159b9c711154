import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { absoluteUrl } from "@/lib/origin";
import { shareImageSize } from "./draw-share-image";
import type { PostingView } from "./posting-view";

/** What search engines and a shared link show of a posting. */
export async function postingMetadata(posting: PostingView, organisation: string): Promise<Metadata> {
  const t = await getTranslations("posting");
  const names = { title: posting.title, organisation };
  const url = absoluteUrl(`/jobs/${posting.slug}`);
  return {
    title: posting.title,
    description: posting.summary,
    alternates: { canonical: url },
    robots: posting.status === "closed" ? { index: false } : undefined,
    openGraph: {
      title: t("pageTitle", names),
      description: posting.summary,
      url,
      siteName: organisation,
      type: "website",
      images: [{ url: `${url}/share-image`, ...shareImageSize, alt: t("shareImage", names) }],
    },
    twitter: { card: "summary_large_image" },
  };
}
