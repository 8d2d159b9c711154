import type { MouseEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { draftButton } from "@/lib/applications/submission-fields";
import type { SavedDraftView } from "@/lib/drafts/schemas";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import type { ApplyFormMessages } from "./apply-messages";

type Props = {
  locale: Locale;
  /** The page came with an answer, and says above the form what was kept. */
  isAnswered: boolean;
  saved: SavedDraftView | null;
  isSaving: boolean;
  onSave: (event: MouseEvent<HTMLButtonElement>) => void;
  messages: ApplyFormMessages["draft"];
};

/** Another button of the same form: it stands after the one that sends, which Enter presses. */
export function SaveDraft({ locale, isAnswered, saved, isSaving, onSave, messages }: Props) {
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-6">
      <p className="text-ink-soft">{messages.later}</p>
      <Button
        type="submit"
        name={draftButton}
        value="1"
        pending={isSaving}
        onClick={onSave}
        className="w-full self-start sm:w-auto"
      >
        {messages.button}
      </Button>
      <div role="status" className="empty:hidden">
        {isSaving && messages.saving}
        {!isSaving && !isAnswered && saved && (
          <DraftSaved locale={locale} saved={saved} messages={messages} />
        )}
      </div>
    </div>
  );
}

export function DraftSaved({
  locale,
  saved,
  messages,
}: Pick<Props, "locale" | "messages"> & { saved: SavedDraftView }) {
  return (
    <Notice tone="good" title={messages.mailedTitle}>
      {fillText(messages.mailed, { email: saved.email, date: inUtc(saved.savedAt, locale) })}
    </Notice>
  );
}

/** The same wherever it is written, with the zone named: the server knows no reader's own. */
function inUtc(iso: string, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(new Date(iso))} UTC`;
}
