import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps } from "@/components/ui/conform";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { FormPart } from "./form-fields";

type Props = FormPart & { locale: Locale };

export function ConsentFields({ fields, locale, messages: { labels, help, privacyLink } }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">
        {help.consent} {/* A new tab: what was typed stays where it is, also without JavaScript. */}
        <a
          href={localePath(locale, "/privacy")}
          target="_blank"
          rel="noopener"
          className="text-accent-ink underline underline-offset-2 hover:text-ink"
        >
          {privacyLink}
        </a>
      </p>
      <Checkbox key={fields.consent.key} {...checkboxProps(fields.consent)} label={labels.consent} required />
    </div>
  );
}
