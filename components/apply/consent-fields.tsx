import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps } from "@/components/ui/conform";
import type { ApplyConsent } from "@/lib/applications/apply-form-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { FormPart } from "./form-fields";

type ConsentFieldsProps = FormPart & { locale: Locale; consent: ApplyConsent | null };

/** What one agrees to, in short, and the box; a tick made under another text is asked for again. */
export function ConsentFields({ fields, messages, locale, consent }: ConsentFieldsProps) {
  const { labels, privacyLink } = messages;
  const version = consent ? String(consent.version) : undefined;
  const { defaultChecked, ...box } = checkboxProps(fields.consent);
  const wasShown = fields.consentVersion.initialValue === version;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">
        {consent?.summary} {/* A new tab: what was typed stays where it is, also without JavaScript. */}
        <a
          href={localePath(locale, "/privacy")}
          target="_blank"
          rel="noopener"
          className="text-accent-ink underline underline-offset-2 hover:text-ink"
        >
          {privacyLink}
        </a>
      </p>
      {version && <input type="hidden" name="consentVersion" value={version} />}
      <Checkbox
        key={`${fields.consent.key} ${version}`}
        {...box}
        defaultChecked={defaultChecked && wasShown}
        label={labels.consent}
        required
      />
    </div>
  );
}
