import { useFormatter, useLocale, useMessages, useTranslations } from "next-intl";
import { toLocale } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import type { OwnMessageView } from "@/lib/messages/message-schemas";
import { AnswerForm } from "./answer-form";

type Props = { applicationId: string; thread: OwnMessageView[]; organisation: string };

/** What we wrote to a candidate about one application, and what they answered; nothing where nothing was said. */
export function Conversation({ applicationId, thread, organisation }: Props) {
  const t = useTranslations("conversation");
  const locale = toLocale(useLocale());
  const { conversation, application } = useMessages();
  if (thread.length === 0) return null;
  const { answer, answerHelp, send } = conversation;
  return (
    <section
      id={`messages-${applicationId}`}
      aria-labelledby={`messages-title-${applicationId}`}
      className="flex scroll-mt-6 flex-col gap-5"
    >
      <h3 id={`messages-title-${applicationId}`} className="font-serif text-lg font-semibold">
        {t("heading")}
      </h3>
      <ol className="flex flex-col gap-5">
        {thread.map((message) => (
          <OneMessage key={message.id} message={message} organisation={organisation} />
        ))}
      </ol>
      <AnswerForm
        // A new form for each answer: its number is what makes two of the same one.
        key={thread.length}
        applicationId={applicationId}
        answerId={newId()}
        locale={locale}
        messages={{ answer, answerHelp, send, problem: application.problem }}
      />
    </section>
  );
}

function OneMessage({ message, organisation }: { message: OwnMessageView; organisation: string }) {
  const t = useTranslations("conversation");
  const format = useFormatter();
  const { from, userName, subject, body, at } = message;
  const ours = userName ? t("us", { name: userName, organisation }) : organisation;
  return (
    <li className="flex flex-col gap-1 border-l-2 border-line pl-4">
      <p className="text-ink-soft">
        <span className="font-semibold text-ink">{from === "us" ? ours : t("you")}</span>
        {" · "}
        <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: "long" })}</time>
      </p>
      {subject && <p className="font-semibold wrap-anywhere">{subject}</p>}
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {body}
      </p>
    </li>
  );
}
