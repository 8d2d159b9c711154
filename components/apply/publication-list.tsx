import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { type Publication, publicationLimits } from "@/lib/publications/publication";
import { fillText } from "@/lib/text-schemas";
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

const shownAtFirst = 20;
const shownMore = 50;

/**
 * The first of them at once. The others are drawn as they are asked for, as hundreds take their time; without
 * JavaScript all are there, folded. What nobody looked at needs no mark: the rule finds the place by name.
 */
export function PublicationList({ publications, fullName, marks, errors, messages }: Props) {
  const [shownCount, setShownCount] = useState(shownAtFirst);
  const isScripted = useSyncExternalStore(subscribeToNothing, isTrue, isFalse);
  const listed = publications.slice(0, publicationLimits.publications);
  const isMarked = ({ key }: Publication) => Object.keys(typedMark(marks, key)).length > 0;
  const item = (publication: Publication) => (
    <PublicationItem
      key={publication.key}
      publication={publication}
      fullName={fullName}
      mark={typedMark(marks, publication.key)}
      errors={errors[`publications.${publication.key}.contribution`]}
      messages={messages}
    />
  );
  const shown = listed.filter(
    (publication, index) => index < shownCount || (isScripted && isMarked(publication)),
  );
  const hidden = listed.filter(
    (publication, index) => index >= shownCount && !(isScripted && isMarked(publication)),
  );
  const more = fillText(messages.publications.more, {
    count: isScripted ? Math.min(hidden.length, shownMore) : hidden.length,
  });
  return (
    <>
      <ol className="flex min-w-0 flex-col">{shown.map(item)}</ol>
      {hidden.length > 0 && isScripted && (
        <Button className="self-start" onClick={() => setShownCount(shownCount + shownMore)}>
          {more}
        </Button>
      )}
      {hidden.length > 0 && !isScripted && (
        <details>
          <summary className="flex min-h-control cursor-pointer items-center font-medium text-accent-ink">
            {more}
          </summary>
          <ol className="flex min-w-0 flex-col">{hidden.map(item)}</ol>
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
