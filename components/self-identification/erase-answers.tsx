import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { eraseSelfIdentificationAction } from "@/lib/self-identification/public-actions";

/** There whether or not anything was answered: that it is there tells nothing. */
export function EraseAnswers({ applicationId }: { applicationId: string }) {
  const t = useTranslations("selfIdentification");
  return (
    <section aria-labelledby="erase" className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 id="erase" className="font-serif text-lg font-semibold">
        {t("eraseTitle")}
      </h2>
      <p className="text-ink-soft">{t("eraseText")}</p>
      <form action={eraseSelfIdentificationAction}>
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="locale" value={useLocale()} />
        <SubmitButton variant="secondary">{t("erase")}</SubmitButton>
      </form>
    </section>
  );
}
