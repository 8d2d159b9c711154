import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { leaveAction, revokeLinksAction } from "@/lib/candidates/actions";

/** Who has the link has the page: two ways to take it back. */
export function LinkControls() {
  const t = useTranslations("application");
  const language = <input type="hidden" name="locale" value={useLocale()} />;
  return (
    <section aria-labelledby="link-controls" className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 id="link-controls" className="font-serif text-lg font-semibold">
        {t("leaveHeading")}
      </h2>
      <form action={leaveAction}>
        {language}
        <SubmitButton variant="secondary">{t("leave")}</SubmitButton>
      </form>
      <p className="text-ink-soft">{t("revokeText")}</p>
      <form action={revokeLinksAction}>
        {language}
        <SubmitButton variant="secondary">{t("revoke")}</SubmitButton>
      </form>
    </section>
  );
}
