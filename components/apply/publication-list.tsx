import { useDeferredValue, useSyncExternalStore } from "react";
import { fillText } from "@/lib/fill-text";
import { type Publication, publicationLimits } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";
import { PublicationItem } from "./publication-item";
import { typedMark } from "./publication-marks";

type Props = {
  publications: Publication[];
  fullName: string;
  /** As a form that came back has them. */
  marks: unknown;
  errors: Record<string, string[] | undefined>;
  messages: ApplyFormMessages;
};

const shownAtOnce = 20;
const none: Publication[] = [];

/**
 * The first of them at once, the others folded. Hundreds take their time to draw, so the browser draws those
 * when nothing else is to be done; the server, for whoever has no JavaScript, draws all.
 */
export function PublicationList({ publications, fullName, marks, errors, messages }: Props) {
  const isFromServer = useSyncExternalStore(subscribeToNothing, isFalse, isTrue);
  const listed = publications.slice(0, publicationLimits.publications);
  const whenIdle = useDeferredValue(listed, none);
  const shown = listed.slice(0, shownAtOnce);
  const shownKeys = new Set(shown.map(({ key }) => key));
  const folded = (isFromServer ? listed : whenIdle).filter(({ key }) => !shownKeys.has(key));
  const errorsOf = (key: string) => errors[`publications.${key}.contribution`];
  const hasSomethingToSee = ({ key }: Publication) =>
    errorsOf(key) !== undefined || typedMark(marks, key).selected !== undefined;
  const item = (publication: Publication) => (
    <PublicationItem
      key={publication.key}
      publication={publication}
      fullName={fullName}
      mark={typedMark(marks, publication.key)}
      errors={errorsOf(publication.key)}
      messages={messages}
    />
  );
  return (
    <>
      <ol className="flex min-w-0 flex-col">{shown.map(item)}</ol>
      {listed.length > shown.length && (
        <details open={folded.some(hasSomethingToSee) || undefined}>
          <summary className="flex min-h-control cursor-pointer items-center font-medium text-accent-ink">
            {fillText(messages.publications.more, { count: listed.length - shown.length })}
          </summary>
          <ol className="flex min-w-0 flex-col pt-4">{folded.map(item)}</ol>
        </details>
      )}
    </>
  );
}

function subscribeToNothing() {
  return () => undefined;
}

function isTrue() {
  return true;
}

function isFalse() {
  return false;
}
