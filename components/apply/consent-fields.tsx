import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps } from "@/components/ui/conform";
import type { FormPart } from "./form-fields";

export function ConsentFields({ fields, messages: { labels, help, privacyLink } }: FormPart) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">
        {help.consent} {/* A new tab: what was typed stays where it is, also without JavaScript. */}
        <a
          href="/privacy"
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
