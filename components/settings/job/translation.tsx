import { LinkButton } from "@/components/ui/link-button";
import { TranslationForm, type TranslationFormProps } from "./translation-form";

type Props = TranslationFormProps & { isOpen: boolean };

/** What there is of a posting in another language, and its form once the address asks for it. */
export function Translation({ isOpen, ...form }: Props) {
  if (isOpen) return <TranslationForm {...form} />;
  const { job, locale, language } = form;
  const title = job.translations[locale]?.title;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {title && (
        <p lang={locale} className="min-w-0 truncate font-medium" title={title}>
          {title}
        </p>
      )}
      <LinkButton href={`?language=${locale}`} scroll={false} prefetch={false}>
        {title ? `Edit the ${language} posting` : `Write the ${language} posting`}
      </LinkButton>
    </div>
  );
}
