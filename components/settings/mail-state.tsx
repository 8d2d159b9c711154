import { RelativeTime } from "@/components/ui/relative-time";
import { type StateTone, StateWord } from "@/components/ui/state-word";
import { type MailRow, type MailState, mailStateNames } from "@/lib/mail/outbox-schemas";

const tones: Record<MailState, StateTone> = {
  waiting: "info",
  sent: "good",
  failed: "bad",
  no_smtp: "warn",
  demo_address: "neutral",
  cancelled: "neutral",
};

/** What became of a mail: the state, and since or until when, or why not. */
export function MailStateWords({ mail, nowIso }: { mail: MailRow; nowIso: string }) {
  return (
    <div>
      <StateWord tone={tones[mail.state]}>{mailStateNames[mail.state]}</StateWord>{" "}
      <span className="text-ink-soft">
        <MailStateDetail mail={mail} nowIso={nowIso} />
      </span>
    </div>
  );
}

function MailStateDetail({ mail, nowIso }: { mail: MailRow; nowIso: string }) {
  const { state, sentAt, sendAfter, lastError, attempts } = mail;
  if (state === "sent" && sentAt) return <RelativeTime iso={sentAt} focusable={false} />;
  if (state === "waiting" && sendAfter > nowIso) {
    return (
      <>
        leaves <RelativeTime iso={sendAfter} focusable={false} />
      </>
    );
  }
  if (state === "waiting" && lastError) return `is tried again. ${lastError}`;
  if (state === "waiting") return "to be sent in a moment";
  if (state === "failed") return attempts > 1 ? `${lastError} Tried ${attempts} times.` : lastError;
  return null;
}
