"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { deleteDraftAction } from "@/lib/drafts/public-actions";
import type { Locale } from "@/lib/i18n/locales";
import { browserDraftKey, clearBrowserDraft } from "./browser-draft";

type Props = {
  slug: string;
  locale: Locale;
  label: string;
  /** A link that opened nothing is forgotten; what was typed here has nothing to do with it. */
  isLinkAlone?: boolean;
  className?: string;
};

/** Erases what we keep and, where there is JavaScript, what this browser keeps of it. */
export function DeleteDraft({ slug, locale, label, isLinkAlone = false, className }: Props) {
  const forget = () => {
    if (!isLinkAlone) clearBrowserDraft(slug);
  };
  return (
    <form
      action={deleteDraftAction}
      onSubmit={forget}
      data-forgets={isLinkAlone ? undefined : browserDraftKey(slug)}
      className={className}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </form>
  );
}
