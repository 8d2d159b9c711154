import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Progress } from "@/components/ui/progress";
import { fillText } from "@/lib/fill-text";
import { sizeText } from "./size-text";
import type { UploadMessages } from "./upload-messages";
import type { UploadState } from "./use-upload";

type Props = {
  state: UploadState;
  messages: UploadMessages;
  /** Said while nothing is chosen. */
  invitation: string;
  onCancel: () => void;
  onReplace: () => void;
  onRetry: () => void;
  /** What the file brought about, once it is read. */
  notice?: ReactNode;
};

/** Where the upload is. The place is kept from the start, and filled, so that nothing below it moves. */
export function UploadStatus({ notice, ...props }: Props) {
  const isWaiting = props.state.kind === "idle" || props.state.kind === "refused";
  return (
    <div
      className={classNames(
        "mt-1 flex flex-col justify-center gap-1 rounded-control bg-sunken px-3 py-2",
        notice ? "min-h-38 sm:min-h-30" : "min-h-16",
        isWaiting && "[@media(scripting:none)]:hidden",
      )}
    >
      <Progressing {...props} />
      {notice}
    </div>
  );
}

function Progressing({ state, messages, invitation, onCancel, onReplace, onRetry }: Props) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 text-base text-ink-soft">
      {(state.kind === "idle" || state.kind === "refused") && <p>{invitation}</p>}
      {state.kind === "sending" && (
        <>
          <div className="min-w-40 flex-1">
            <Sending state={state} messages={messages} />
          </div>
          <Button onClick={onCancel}>{messages.cancel}</Button>
        </>
      )}
      {state.kind === "done" && (
        <>
          <p className="flex min-w-0 flex-1 gap-1.5 wrap-anywhere text-ink">
            <CircleCheck aria-hidden className="h-[1lh] w-[1em] shrink-0 text-good" />
            {fillText(messages.done, { name: state.fileName, size: sizeText(state.sizeBytes, messages) })}
          </p>
          <Button onClick={onReplace}>{messages.replace}</Button>
        </>
      )}
      {state.kind === "broken" && (
        <>
          <p className="min-w-40 flex-1">{messages.broken}</p>
          <Button onClick={onRetry}>{messages.retry}</Button>
        </>
      )}
      <p role="status" className="sr-only">
        {announcement(state, messages)}
      </p>
    </div>
  );
}

type SendingProps = { state: Extract<UploadState, { kind: "sending" }>; messages: UploadMessages };

function Sending({ state: { sentBytes, sizeBytes }, messages }: SendingProps) {
  if (sentBytes >= sizeBytes) return <Progress label={messages.reading} value={sizeBytes} max={sizeBytes} />;
  const text = fillText(messages.progress, {
    sent: sizeText(sentBytes, messages),
    size: sizeText(sizeBytes, messages),
  });
  return <Progress label={messages.sending} value={sentBytes} max={sizeBytes} text={text} />;
}

/** The steps alone: whoever hears the page is not told every per cent, which the bar itself knows. */
function announcement(state: UploadState, messages: UploadMessages): string {
  if (state.kind === "sending")
    return state.sentBytes >= state.sizeBytes ? messages.reading : messages.sending;
  if (state.kind === "done") return messages.uploaded;
  if (state.kind === "broken") return messages.broken;
  return state.kind === "refused" ? state.sentence : "";
}
