import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EarlierPrivacyText } from "@/components/careers/privacy-page";
import { findConsentText } from "@/lib/consent/queries";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const text = await findConsentText(await getLocale(), (await params).version);
  if (!text) notFound();
  const t = await getTranslations("privacy");
  return { title: t("heading"), robots: { index: false } };
}

export default async function PrivacyVersionRoute({ params }: Props) {
  const locale = await getLocale();
  const [text, inForce] = await Promise.all([
    findConsentText(locale, (await params).version),
    findConsentText(locale),
  ]);
  if (!text) notFound();
  return <EarlierPrivacyText text={text} isInForce={text.version === inForce?.version} />;
}
