import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { DraftView } from "@/lib/drafts/schemas";
import { DeleteDraft } from "./delete-draft";

/** Above the form that a draft's link opened. */
export function OpenedDraft({ slug, draft }: { slug: string; draft: DraftView }) {
  const t = useTranslations("apply.draft");
  const format = useFormatter();
  const inWords = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: "long", timeStyle: "long", timeZone: "UTC" });
  return (
    <Notice tone="info" title={t("openedTitle")}>
      <p>{t("opened", { saved: inWords(draft.savedAt), until: inWords(draft.expiresAt) })}</p>
      <DeleteDraft slug={slug} locale={useLocale()} label={t("delete")} className="mt-3" />
    </Notice>
  );
}
