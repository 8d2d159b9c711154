import { useId, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { fillText } from "@/lib/fill-text";
import { publicationLimits } from "@/lib/publications/publication";
import type { ApplyFormMessages } from "./apply-messages";

type Props = {
  name: string;
  typed: string | undefined;
  errors: string[] | undefined;
  messages: ApplyFormMessages;
};

const limit = publicationLimits.contribution;

/** Seen once the publication is selected, with and without JavaScript: the style sheet looks at the box above. */
export function ContributionField({ name, typed = "", errors, messages }: Props) {
  const id = useId();
  const [count, setCount] = useState(() => countOf(typed));
  const { labels, publications: words } = messages;
  return (
    <div className="hidden flex-col gap-1 group-has-[input:checked]/publication:flex">
      <TextArea
        id={`apply-${name}`}
        name={name}
        label={labels.contribution}
        help={fillText(words.contributionHelp, { limit })}
        errors={errors}
        defaultValue={typed}
        rows={2}
        onInput={(event) => setCount(countOf(event.currentTarget.value))}
      />
      <p
        id={id}
        className={
          count > limit ? "text-control font-medium text-bad" : "text-control text-ink-soft tabular-nums"
        }
      >
        {fillText(words.contributionCount, { count, limit })}
      </p>
    </div>
  );
}

/** As the limit counts: what is around it is dropped, and an emoji is one. */
function countOf(text: string): number {
  return Array.from(text.trim()).length;
}
