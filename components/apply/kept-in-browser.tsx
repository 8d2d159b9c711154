import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import type { ApplyFormMessages } from "./apply-messages";
import { type BrowserDraftState, useBrowserDraft } from "./use-browser-draft";

type Props = {
  slug: string;
  locale: Locale;
  base: string | null;
  isAnswered: boolean;
  messages: ApplyFormMessages["draft"];
};

/** One quiet line above the form. Its place is kept from the start, so that nothing jumps when it speaks. */
export function KeptInBrowser({ locale, messages, ...options }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const { state, clear, undo } = useBrowserDraft(ref, options);
  return (
    <div
      ref={ref}
      className="mt-4 flex min-h-16 items-center justify-between gap-4 sm:min-h-11 [@media(scripting:none)]:hidden"
    >
      <p role="status" className="min-w-0 text-base text-pretty text-ink-soft">
        {wordsOf(state, locale, messages)}
      </p>
      {(state.is === "saved" || state.is === "restored") && (
        <Button variant="quiet" className="shrink-0" onClick={clear}>
          {messages.clear}
        </Button>
      )}
      {state.is === "cleared" && (
        <Button variant="quiet" className="shrink-0" onClick={() => undo(state.fields)}>
          {messages.undoClear}
        </Button>
      )}
    </div>
  );
}

function wordsOf(state: BrowserDraftState, locale: Locale, messages: Props["messages"]): string {
  switch (state.is) {
    case "nothing":
      return messages.keeps;
    case "refused":
      return "";
    case "saved":
      return messages.saved;
    case "restored":
      return fillText(messages.restored, { date: localTime(state.savedAt, locale) });
    case "cleared":
      return messages.cleared;
  }
}

/** The reader's own zone: this is only ever written in a browser. */
function localTime(ms: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(ms);
}
