import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { AskForLink } from "@/components/candidate/ask-for-link";
import { ErasureNotice } from "@/components/candidate/erasure-notice";
import { KeepLonger } from "@/components/candidate/keep-longer";
import { LinkControls } from "@/components/candidate/link-controls";
import { OwnApplication } from "@/components/candidate/own-application";
import { OwnData } from "@/components/candidate/own-data";
import { Notice } from "@/components/ui/notice";
import { requestCandidateLinkAction } from "@/lib/candidates/actions";
import { findCandidate, hasCandidateCookie } from "@/lib/candidates/candidate-session";
import { listOwnApplications } from "@/lib/candidates/queries";
import { findErasureState } from "@/lib/erasure/find-erasure-state";
import { listOwnMessages } from "@/lib/messages/own-messages";
import { getOrganisation } from "@/lib/organisation/queries";
import { isKeptOnConsent } from "@/lib/retention/keep-on-consent";

export const dynamic = "force-dynamic";

/** The same whoever looks: a title ends up in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application");
  return { title: t("title"), robots: { index: false } };
}

export default async function OwnPage() {
  const candidate = await findCandidate();
  if (!candidate) return <Closed hasLink={await hasCandidateCookie()} />;
  const [t, applications, threads, erasure, isKept, { name, retentionMonths }] = await Promise.all([
    getTranslations("application"),
    listOwnApplications(candidate, await getLocale()),
    listOwnMessages(candidate),
    findErasureState(candidate),
    isKeptOnConsent(candidate),
    getOrganisation(),
  ]);
  return (
    <div className="flex max-w-measure flex-col gap-10">
      <div className="flex flex-col gap-3">
        <h1 className="font-serif text-display-lg font-semibold">{t("title")}</h1>
        <p className="text-ink-soft">{applications.length > 0 ? t("intro") : t("none")}</p>
      </div>
      {erasure && <ErasureNotice state={erasure} />}
      {applications.map((application) => (
        <OwnApplication
          key={application.id}
          application={application}
          nowMs={Date.now()}
          thread={threads.get(application.id) ?? []}
          organisation={name}
        />
      ))}
      <OwnData>
        <KeepLonger isKept={isKept} months={retentionMonths} />
      </OwnData>
      <LinkControls />
    </div>
  );
}

async function Closed({ hasLink }: { hasLink: boolean }) {
  const [t, messages, locale] = await Promise.all([
    getTranslations("application"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <div className="flex max-w-[36rem] flex-col gap-6">
      <h1 className="font-serif text-display-lg font-semibold">{t("closedTitle")}</h1>
      {hasLink && <Notice tone="warn">{t("linkOver")}</Notice>}
      <p>{t("closedIntro")}</p>
      <AskForLink locale={locale} messages={messages.application} action={requestCandidateLinkAction} />
    </div>
  );
}
