import type { ComponentProps, ReactNode } from "react";
import { findMentions } from "@/lib/notes/find-mentions";
import type { MentionedView } from "@/lib/notes/schemas";

type NoteBodyProps = { body: string; mentions: MentionedView[] } & ComponentProps<"p">;

/** What was typed, as it was typed, with the names it speaks to set apart. */
export function NoteBody({ body, mentions, ...rest }: NoteBodyProps) {
  const parts: ReactNode[] = [];
  let told = 0;
  for (const { start, end } of findMentions(body, mentions)) {
    parts.push(
      body.slice(told, start),
      <strong key={start} className="font-semibold">
        {body.slice(start, end)}
      </strong>,
    );
    told = end;
  }
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere" {...rest}>
      {parts}
      {body.slice(told)}
    </p>
  );
}
