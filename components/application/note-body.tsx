import type { ReactNode } from "react";
import { findMentions } from "@/lib/notes/find-mentions";
import type { MentionedView } from "@/lib/notes/schemas";

type NoteBodyProps = { body: string; mentions: MentionedView[]; className?: string };

/** What was typed, as it was typed, with the names it speaks to set apart. */
export function NoteBody({ body, mentions, className }: NoteBodyProps) {
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
    <p dir="auto" className={className ?? "whitespace-pre-wrap wrap-anywhere"}>
      {parts}
      {body.slice(told)}
    </p>
  );
}
