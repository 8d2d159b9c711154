import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SelfIdentificationPageView } from "@/components/self-identification/self-identification-page";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { localePath } from "@/lib/i18n/locales";
import { orNotFound } from "@/lib/or-not-found";
import { findAsked } from "@/lib/self-identification/find-asked";
import { readOwnAnswers } from "@/lib/self-identification/own-answers";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfIdentification");
  return { title: t("title"), robots: { index: false } };
}

type Props = { params: Promise<{ id: string }> };

/** A person's own answers, to change or to erase. */
export default async function OwnSelfIdentificationPage({ params }: Props) {
  const [{ id: applicationId }, candidate, locale] = await Promise.all([
    params,
    findCandidate(),
    getLocale(),
  ]);
  if (!candidate) redirect(localePath(locale, "/application"));
  const asked = await findAsked({ from: "own_page", candidate, applicationId }, locale);
  if (!asked) notFound();
  return (
    <SelfIdentificationPageView
      asked={{ jobTitle: asked.jobTitle, set: asked.set }}
      door={{ applicationId }}
      answers={await orNotFound(readOwnAnswers(candidate, applicationId))}
      applicationId={applicationId}
      skipTo={localePath(locale, "/application")}
    />
  );
}
