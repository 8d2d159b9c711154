import "server-only";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { openGraphLocale, pageAlternates } from "@/lib/i18n/page-alternates";
import { shareImageSize } from "./draw-share-image";
import type { PostingView } from "./posting-view";

/** What search engines and a shared link show of a posting. */
export async function postingMetadata(posting: PostingView, organisation: string): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("posting"), getLocale()]);
  const names = { title: posting.title, organisation };
  const alternates = pageAlternates(locale, `/jobs/${posting.slug}`);
  const url = alternates.canonical;
  return {
    title: posting.title,
    description: posting.summary,
    alternates,
    robots: posting.status === "closed" ? { index: false } : undefined,
    openGraph: {
      title: t("pageTitle", names),
      description: posting.summary,
      url,
      siteName: organisation,
      type: "website",
      ...openGraphLocale(locale),
      images: [{ url: `${url}/share-image`, ...shareImageSize, alt: t("shareImage", names) }],
    },
    twitter: { card: "summary_large_image" },
  };
}
