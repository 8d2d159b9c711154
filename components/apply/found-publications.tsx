import { useFormMetadata } from "@conform-to/react";
import { FieldError } from "@/components/ui/field-error";
import { fillText } from "@/lib/fill-text";
import type { ReadPublications } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";
import { PublicationList } from "./publication-list";
import type { TypedMarks } from "./publication-marks";
import { PublicationProblems } from "./publication-problems";

type Props = { found: ReadPublications | null; fullName: string; messages: ApplyFormMessages };

/** What was read, counted aloud, what could not be, and each publication to be marked. */
export function FoundPublications({ found, fullName, messages }: Props) {
  const form = useFormMetadata<{ publications?: TypedMarks }>();
  const { publications: words } = messages;
  const id = `${form.id}-publications`;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p role="status" className="font-medium empty:hidden">
        {found && foundSentence(found, words)}
      </p>
      {found && found.problems.length > 0 && <PublicationProblems problems={found.problems} words={words} />}
      {found && found.publications.length > 0 && (
        <div id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-4">
          <p className="text-ink-soft">{words.selectedHint}</p>
          <FieldError id={id} errors={form.allErrors.publications} />
          <PublicationList
            publications={found.publications}
            fullName={fullName}
            marks={form.initialValue?.publications}
            errors={form.allErrors}
            messages={messages}
          />
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
