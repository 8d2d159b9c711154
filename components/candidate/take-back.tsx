import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeBackAction } from "@/lib/applications/own-actions";

/** The way back after withdrawing. */
export function TakeBack({ id, until }: { id: string; until: string }) {
  const t = useTranslations("own.withdraw");
  const date = useFormatter().dateTime(new Date(until), { dateStyle: "long" });
  return (
    <form action={takeBackAction} className="flex flex-col items-start gap-3">
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="locale" value={useLocale()} />
      <p>{t("takeBackUntil", { date })}</p>
      <SubmitButton variant="secondary">{t("takeBack")}</SubmitButton>
    </form>
  );
}
