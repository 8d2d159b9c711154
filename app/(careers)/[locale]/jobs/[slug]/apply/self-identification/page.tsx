import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SelfIdentificationPageView } from "@/components/self-identification/self-identification-page";
import { receivedPath } from "@/lib/applications/received-path";
import { findAsked } from "@/lib/self-identification/find-asked";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfIdentification");
  return { title: t("title"), robots: { index: false } };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Behind the confirmation's own address. It never shows what was answered: addresses stay in histories. */
export default async function SelfIdentificationPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const { reference, proof } = query;
  if (typeof reference !== "string" || typeof proof !== "string") notFound();
  const locale = await getLocale();
  const asked = await findAsked({ from: "received", slug, reference, proof }, locale);
  if (!asked) notFound();
  return (
    <SelfIdentificationPageView
      asked={{ jobTitle: asked.jobTitle, set: asked.set }}
      door={{ slug, reference, proof }}
      skipTo={receivedPath(locale, slug, reference)}
    />
  );
}
