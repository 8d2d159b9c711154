"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { NoteForm } from "./note-form";
import { PageSection } from "./page-section";
import { useWriteNote } from "./use-write-note";

/** What colleagues noted, newest first. */
export function Notes({ page }: { page: ApplicationPageView }) {
  const { write, failure, isPending } = useWriteNote(page);
  return (
    <PageSection id="notes" title="Notes">
      <NoteForm onWrite={write} failure={failure} isPending={isPending} />
      {page.notes.length > 0 && (
        <ul aria-label="Notes" className="flex flex-col gap-3">
          {page.notes.map(({ id, userName, body, createdAt }) => (
            <li key={id}>
              <p className="flex items-baseline gap-2 text-sm">
                <span className="font-semibold">{userName}</span>
                <RelativeTime iso={createdAt} className="text-ink-soft" />
              </p>
              <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
                {body}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
