import { useFormMetadata } from "@conform-to/react";
import { FieldError } from "@/components/ui/field-error";
import { publicationLimits, type ReadPublications } from "@/lib/publications/publication";
import { fillText } from "@/lib/text-schemas";
import type { ApplyFormMessages } from "./apply-messages";
import { PublicationItem } from "./publication-item";
import { type TypedMarks, typedMark } from "./publication-marks";
import { PublicationProblems } from "./publication-problems";

type Props = { found: ReadPublications | null; fullName: string; messages: ApplyFormMessages };

/** Listed at once; the others are one step away. */
const shownAtOnce = 25;

/** What was read, counted aloud, what could not be, and each publication to be marked. */
export function FoundPublications({ found, fullName, messages }: Props) {
  const form = useFormMetadata<{ publications?: TypedMarks }>();
  const { publications: words } = messages;
  const all = found?.publications ?? [];
  const listed = all.slice(0, publicationLimits.publications);
  const marks = form.initialValue?.publications;
  const item = (publication: (typeof listed)[number]) => (
    <PublicationItem
      key={publication.key}
      publication={publication}
      fullName={fullName}
      mark={typedMark(marks, publication.key)}
      errors={form.allErrors[`publications.${publication.key}.contribution`]}
      messages={messages}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p role="status" className="font-medium empty:hidden">
        {found && foundSentence(found, words)}
      </p>
      {found && found.problems.length > 0 && <PublicationProblems problems={found.problems} words={words} />}
      {listed.length > 0 && (
        <div id={`${form.id}-publications`} tabIndex={-1} className="flex min-w-0 flex-col gap-4">
          <p className="text-ink-soft">{words.selectedHint}</p>
          <FieldError id={`${form.id}-publications`} errors={form.allErrors.publications} />
          <ol className="flex min-w-0 flex-col">{listed.slice(0, shownAtOnce).map(item)}</ol>
          {listed.length > shownAtOnce && (
            <details>
              <summary className="flex min-h-control cursor-pointer items-center font-medium text-accent-ink">
                {fillText(words.more, { count: listed.length - shownAtOnce })}
              </summary>
              <ol className="flex min-w-0 flex-col">{listed.slice(shownAtOnce).map(item)}</ol>
            </details>
          )}
        </div>
      )}
    </div>
  );
}

function foundSentence(found: ReadPublications, words: ApplyFormMessages["publications"]): string {
  const { length: count } = found.publications;
  if (count === 0) return found.problems.length > 0 ? "" : words.none;
  const sentence = count === 1 ? words.foundOne : fillText(words.found, { count });
  const { duplicates } = found;
  if (duplicates === 0) return sentence;
  const left = duplicates === 1 ? words.duplicatesOne : fillText(words.duplicates, { count: duplicates });
  return `${sentence} · ${left}`;
}
