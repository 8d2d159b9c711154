import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ForgetBrowserDraft } from "@/components/apply/forget-browser-draft";
import { StepList } from "@/components/apply/step-list";
import { TextLink } from "@/components/ui/text-link";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import { readReceived, selfIdentificationPath } from "@/lib/applications/received-path";
import { localePath } from "@/lib/i18n/locales";
import { findAsked } from "@/lib/self-identification/find-asked";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.received");
  return { title: t("title"), robots: { index: false } };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The same for everybody who sent the form: what became of it stands in the mail. */
export default async function ReceivedPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const reference = readReceived(slug, query.reference, query.proof);
  const [t, locale] = await Promise.all([getTranslations("apply.received"), getLocale()]);
  const form = reference ? await findApplyForm(slug, locale) : null;
  if (!form || !reference) notFound();
  const asked = await findAsked({ from: "received", slug, reference, proof: String(query.proof) }, locale);
  return (
    <div className="flex max-w-measure flex-col gap-8">
      <ForgetBrowserDraft slug={slug} />
      <div className="flex flex-col gap-3">
        <h1 className="font-serif text-display-lg font-semibold">{t("title")}</h1>
        <p>{t("thanks", { title: form.title })}</p>
      </div>
      <dl className="border-y border-line py-4">
        <dt className="text-ink-soft">{t("reference")}</dt>
        <dd className="text-display-sm font-semibold tracking-wide tabular-nums">{reference}</dd>
      </dl>
      <div className="flex flex-col gap-3">
        <p>{t("mail")}</p>
        <p>{t("earlier")}</p>
      </div>
      <section aria-labelledby="next" className="flex flex-col gap-3">
        <h2 id="next" className="font-serif text-display-sm font-semibold">
          {t("next")}
        </h2>
        <StepList steps={form.steps} current={0} />
      </section>
      {asked && (
        <section aria-labelledby="about-you" className="flex flex-col gap-3">
          <h2 id="about-you" className="font-serif text-display-sm font-semibold">
            {t("aboutYou")}
          </h2>
          <p>{t("aboutYouText")}</p>
          <p>
            <TextLink href={selfIdentificationPath(locale, slug, reference)}>{t("aboutYouLink")}</TextLink>
          </p>
        </section>
      )}
      <p>
        <TextLink href={localePath(locale, "/")}>{t("more")}</TextLink>
      </p>
    </div>
  );
}
