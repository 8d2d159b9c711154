"use client";

import type { ApplicationPageView } from "@/lib/applications/application-view";
import { NoteForm } from "./note-form";
import { NoteItem } from "./note-item";
import { PageSection } from "./page-section";
import { useDeleteNote } from "./use-delete-note";
import { useWriteNote } from "./use-write-note";

/** What colleagues noted, newest first. */
export function Notes({ page }: { page: ApplicationPageView }) {
  const { write, failure, isPending } = useWriteNote(page);
  const remove = useDeleteNote(page);
  return (
    <PageSection id="notes" title="Notes">
      <NoteForm applicationId={page.application.id} onWrite={write} failure={failure} isPending={isPending} />
      {page.notes.length > 0 && (
        <ul aria-label="Notes" className="flex flex-col gap-3">
          {page.notes.map((note) => (
            <NoteItem key={note.id} note={note} onDelete={remove} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
