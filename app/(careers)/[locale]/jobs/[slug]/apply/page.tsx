import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ApplyForm } from "@/components/apply/apply-form";
import { formMessages } from "@/components/apply/apply-messages";
import { DraftCopy } from "@/components/apply/draft-copy";
import { DraftLinkOver } from "@/components/apply/draft-link-over";
import { OpenedDraft } from "@/components/apply/opened-draft";
import { NotOpenNotice } from "@/components/careers/not-open-notice";
import { OptionalWord } from "@/components/ui/optional-mark";
import { TextLink } from "@/components/ui/text-link";
import { newFormStamp } from "@/lib/abuse/form-stamp";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import { findDraftCookie } from "@/lib/drafts/draft-cookie";
import { openDraft } from "@/lib/drafts/open-draft";
import { localePath } from "@/lib/i18n/locales";
import { pageAlternates } from "@/lib/i18n/page-alternates";
import { sourceIn } from "@/lib/share-links/source-param";
import { findUploadBrowser } from "@/lib/uploads/upload-browser";

// Each form has a key of its own.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const getForm = cache(async (params: Props["params"]) => {
  const form = await findApplyForm((await params).slug, await getLocale());
  return form ?? notFound();
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [{ slug, title, status }, t, locale] = await Promise.all([
    getForm(params),
    getTranslations("apply"),
    getLocale(),
  ]);
  return {
    title: t("title", { title }),
    description: t("duration"),
    alternates: pageAlternates(locale, `/jobs/${slug}/apply`),
    robots: status === "open" ? undefined : { index: false },
  };
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const source = sourceIn((await searchParams).source);
  const { slug, title, location, status, questions, consent, postingLocale } = await getForm(params);
  const [token, browser] = await Promise.all([findDraftCookie(slug), findUploadBrowser()]);
  const [t, locale, draft] = await Promise.all([
    getTranslations("apply"),
    getLocale(),
    token ? openDraft({ slug, token, browser }) : null,
  ]);
  const notOpen = status !== "open" && (
    <>
      <NotOpenNotice status={status} />
      {draft && <DraftCopy slug={slug} draft={draft} questions={questions} />}
    </>
  );
  if (token && !draft && !notOpen) return <DraftLinkOver slug={slug} title={title} />;
  return (
    <div className="mx-auto max-w-[47rem] lg:mx-0">
      <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">
        {notOpen ? title : t("heading", { title })}
      </h1>
      <p lang={postingLocale} className="mt-1 text-ink-soft">
        {location}
      </p>
      <p className="mt-3 mb-8 max-w-measure text-ink-soft">
        {!notOpen && t("duration")}{" "}
        <TextLink
          href={localePath(locale, `/jobs/${slug}${source ? `?source=${source}` : ""}`)}
          prefetch={false}
        >
          {t("backToPosting")}
        </TextLink>
      </p>
      {draft && !notOpen && <OpenedDraft slug={slug} draft={draft} />}
      <OptionalWord word={t("optional")}>
        <ApplyForm
          key={draft ? "draft" : "new"}
          slug={slug}
          locale={locale}
          submissionKey={randomUUID()}
          source={source}
          questions={questions}
          consent={consent}
          stamp={newFormStamp()}
          draft={draft}
          notOpen={notOpen}
          messages={formMessages((await getMessages()).apply)}
        />
      </OptionalWord>
    </div>
  );
}
