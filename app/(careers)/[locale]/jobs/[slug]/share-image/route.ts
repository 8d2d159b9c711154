import { getTranslations } from "next-intl/server";
import { toLocale } from "@/lib/i18n/locales";
import { drawShareImage } from "@/lib/jobs/draw-share-image";
import { findPosting } from "@/lib/jobs/public-queries";
import { getOrganisation } from "@/lib/organisation/queries";

// Drawing takes a tenth of a second of a processor, so it is kept.
export const dynamic = "force-static";
export const revalidate = 15;

type Context = { params: Promise<{ locale: string; slug: string }> };

/** None at build time, which has no database. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(_: Request, { params }: Context) {
  const { slug, locale: given } = await params;
  const locale = toLocale(given);
  const posting = await findPosting(slug, locale);
  if (!posting) return new Response("Not found", { status: 404 });
  const t = await getTranslations({ locale, namespace: "employmentType" });
  const { name: organisation } = await getOrganisation();
  const facts = `${posting.team} · ${posting.location} · ${t(posting.employmentType)}`;
  return drawShareImage({ title: posting.title, organisation, facts });
}
