import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import type { MyMentionView } from "@/lib/notes/schemas";

/** Who spoke to me about whom, and in which words; the name leads to the note where it stands. */
export function MentionRows({ rows }: { rows: MyMentionView[] }) {
  return (
    <ul aria-label="Mentions" className="border-t border-line">
      {rows.map(({ noteId, applicationId, name, jobTitle, by, body, at, isNew }) => (
        <li key={noteId} className="flex flex-col gap-0.5 border-b border-line px-2 py-2 text-sm">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={`/desk/applications/${applicationId}#notes`}
              className="max-w-full truncate py-0.5 text-base font-semibold no-underline hover:underline"
            >
              {name}
            </Link>
            <span className="min-w-0 truncate text-ink-soft">{jobTitle}</span>
            {isNew && <StateWord tone="accent">New</StateWord>}
            <span className="text-ink-soft sm:ml-auto">
              {by} <RelativeTime iso={at} focusable={false} />
            </span>
          </div>
          <p dir="auto" className="line-clamp-4 whitespace-pre-wrap wrap-anywhere">
            {body}
          </p>
        </li>
      ))}
    </ul>
  );
}
