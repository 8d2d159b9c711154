"use client";

import { CircleAlert, Clock, Reply } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { MessageView } from "@/lib/messages/message-schemas";
import { PageSection } from "./page-section";
import { useCancelMessage, useSettleAnswers } from "./use-messages";
import { WriteMessageDialog } from "./write-message-dialog";

/** What was said between the team and the candidate, oldest first, and who owes the next word. */
export function Messages({ page }: { page: ApplicationPageView }) {
  const { messages, viewer } = page;
  const settle = useSettleAnswers(page);
  const isOwed = messages.some((message) => message.isOwed);
  return (
    <PageSection
      id="messages"
      title="Messages"
      aside={viewer.canMessage && messages.length === 0 && <WriteMessageDialog page={page} />}
    >
      {messages.length > 0 && (
        <ol aria-label="Messages" className="flex flex-col gap-3">
          {messages.map((message) => (
            <Message key={message.id} message={message} page={page} />
          ))}
        </ol>
      )}
      {viewer.canMessage && messages.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <WriteMessageDialog page={page} />
          {isOwed && (
            <Button variant="quiet" pending={settle.isPending} onClick={() => settle.mutate()}>
              No answer needed
            </Button>
          )}
        </div>
      )}
    </PageSection>
  );
}

function Message({ message, page }: { message: MessageView; page: ApplicationPageView }) {
  const { userName, subject, body, at, isOwed } = message;
  return (
    <li className={userName ? undefined : "border-l-2 border-line pl-3"}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold">{userName ?? page.application.name}</span>
        <RelativeTime iso={at} className="text-ink-soft" />
        {isOwed && (
          <StateWord tone="accent" icon={Reply}>
            Waits for an answer
          </StateWord>
        )}
      </p>
      {subject && <p className="font-medium wrap-anywhere">{subject}</p>}
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {body}
      </p>
      <Delivery message={message} page={page} />
    </li>
  );
}

/** Only what is not as one would think: still to leave, kept back, or not delivered. */
function Delivery({ message, page }: { message: MessageView; page: ApplicationPageView }) {
  const cancel = useCancelMessage(page);
  const { id, isCancelled, visibleAt, mail } = message;
  if (isCancelled) return <p className="text-sm text-ink-soft">Not sent</p>;
  if (new Date(visibleAt).getTime() > Date.now()) {
    return (
      <p suppressHydrationWarning className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <StateWord tone="info" icon={Clock}>
          Leaves <RelativeTime iso={visibleAt} />
        </StateWord>
        {page.viewer.canMessage && (
          <Button size="small" variant="quiet" pending={cancel.isPending} onClick={() => cancel.mutate(id)}>
            Do not send
          </Button>
        )}
      </p>
    );
  }
  if (mail?.state !== "failed" && mail?.state !== "no_smtp") return null;
  return (
    <p className="text-sm">
      <StateWord tone="bad" icon={CircleAlert}>
        The mail was not delivered
      </StateWord>{" "}
      {page.viewer.canMessage && (
        <TextLink href={`/desk/settings/outbox/${mail.id}`}>See why, or try again</TextLink>
      )}
    </p>
  );
}

/** Whoever has no board has no part in them. */
export function canReadMessages({ viewer }: ApplicationPageView): boolean {
  return viewer.role !== "interviewer";
}
