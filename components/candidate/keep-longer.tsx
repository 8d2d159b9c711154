import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { keepOnConsentAction } from "@/lib/retention/public-actions";

/** To be thought of for other roles later is theirs to say, and to take back. */
export function KeepLonger({ isKept, months }: { isKept: boolean; months: number }) {
  const t = useTranslations("own.keep");
  return (
    <form action={keepOnConsentAction} className="flex flex-col items-start gap-3">
      <input type="hidden" name="keep" value={isKept ? "no" : "yes"} />
      <input type="hidden" name="locale" value={useLocale()} />
      <p>{isKept ? t("kept") : t("text", { months })}</p>
      <SubmitButton variant="secondary">{isKept ? t("stop") : t("keep")}</SubmitButton>
    </form>
  );
}
