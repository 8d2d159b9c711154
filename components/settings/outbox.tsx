import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ViewSwitch } from "@/components/ui/view-switch";
import { type MailState, mailStateNames, mailStates, type OutboxView } from "@/lib/mail/outbox-schemas";
import { MailTable } from "./mail-table";

type OutboxProps = { outbox: OutboxView; state?: MailState; isFirstPage: boolean; nowIso: string };

export function Outbox({ outbox, state, isFirstPage, nowIso }: OutboxProps) {
  const { mails, open, next } = outbox;
  return (
    <div className="flex flex-col gap-3">
      <ViewSwitch label="State" views={stateViews(open, state)} />
      {mails.length === 0 ? (
        <EmptyState title={state ? "No mail in this state" : "No mail yet"}>
          {state
            ? "Choose All to see every mail."
            : "Every mail Assay writes is kept here, from the first application on, with what became of it."}
        </EmptyState>
      ) : (
        <>
          <p className="text-sm text-ink-soft">{countWords(outbox, state)}</p>
          <MailTable mails={mails} nowIso={nowIso} />
        </>
      )}
      <nav aria-label="Pages" className="flex gap-2">
        {!isFirstPage && <LinkButton href={outboxHref(state)}>Newest</LinkButton>}
        {next && <LinkButton href={outboxHref(state, next)}>Older</LinkButton>}
      </nav>
    </div>
  );
}

export function outboxHref(state?: MailState, before?: string): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(before && { before }) }).toString();
  return query ? `/desk/settings/outbox?${query}` : "/desk/settings/outbox";
}

function stateViews(open: OutboxView["open"], current?: MailState) {
  return [
    { href: outboxHref(), label: "All", current: current === undefined },
    ...mailStates.map((state) => ({
      href: outboxHref(state),
      label: mailStateNames[state],
      current: state === current,
      count: open[state] || undefined,
    })),
  ];
}

function countWords({ count, isMore }: OutboxView, state?: MailState): string {
  const number = count.toLocaleString("en");
  const mails = isMore ? `Over ${number} mails` : count === 1 ? "1 mail" : `${number} mails`;
  return state ? `${mails} in this state` : mails;
}
