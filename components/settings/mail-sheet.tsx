import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { mailKind } from "@/lib/mail/mail-kinds";
import type { MailView } from "@/lib/mail/outbox-schemas";
import { MailStateWords } from "./mail-state";
import { TryAgainButton } from "./try-again-button";

/** One mail as it was or will be sent. */
export function MailSheet({ mail, nowIso }: { mail: MailView; nowIso: string }) {
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 wrap-anywhere">
        <dt className="text-ink-soft">To</dt>
        <dd>{mail.toName ? `${mail.toName} <${mail.toEmail}>` : mail.toEmail}</dd>
        <dt className="text-ink-soft">Kind</dt>
        <dd>
          {mailKind(mail.kind).name}
          {mail.applicationId && (
            <>
              {" · "}
              <TextLink href={`/desk/applications/${mail.applicationId}`}>Open the application</TextLink>
            </>
          )}
        </dd>
        <dt className="text-ink-soft">Written</dt>
        <dd>
          <RelativeTime iso={mail.createdAt} />
        </dd>
        <dt className="text-ink-soft">State</dt>
        <dd>
          <MailStateWords mail={mail} nowIso={nowIso} />
        </dd>
      </dl>
      {mail.canRetry && (
        <div>
          <TryAgainButton mailId={mail.id} />
        </div>
      )}
      <div className="max-w-measure rounded-md border border-line bg-surface p-4 text-base wrap-anywhere whitespace-pre-wrap">
        {mail.text}
      </div>
      {mail.link && (
        <p>
          <TextLink href={mail.link} prefetch={false}>
            Open the link
          </TextLink>{" "}
          <span className="text-ink-soft">shown because this address is a demo and no mail leaves</span>
        </p>
      )}
    </div>
  );
}
