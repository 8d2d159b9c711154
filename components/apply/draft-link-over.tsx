import { useLocale, useMessages, useTranslations } from "next-intl";
import { AskForLink } from "@/components/candidate/ask-for-link";
import { Notice } from "@/components/ui/notice";
import { requestDraftLinkAction } from "@/lib/drafts/public-actions";
import { DeleteDraft } from "./delete-draft";

/** The same for a link that has expired, was taken back or never was. */
export function DraftLinkOver({ slug, title }: { slug: string; title: string }) {
  const t = useTranslations("apply");
  const locale = useLocale();
  const { overEmail, overEmailHelp, ask, asked, askedText, overProblem } = useMessages().apply.draft;
  const messages = {
    email: overEmail,
    emailHelp: overEmailHelp,
    ask,
    asked,
    askedText,
    problem: overProblem,
  };
  return (
    <div className="flex max-w-[36rem] flex-col gap-6">
      <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">
        {t("heading", { title })}
      </h1>
      <Notice tone="warn" title={t("draft.overTitle")}>
        <p>{t("draft.over")}</p>
      </Notice>
      <AskForLink locale={locale} messages={messages} action={requestDraftLinkAction} slug={slug} />
      <DeleteDraft
        slug={slug}
        locale={locale}
        label={t("draft.afresh")}
        isLinkAlone
        className="border-t border-line pt-6"
      />
    </div>
  );
}
