"use client";

import { useState } from "react";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { NoteView } from "@/lib/notes/schemas";
import { NoteForm } from "./note-form";
import { NoteItem } from "./note-item";
import { PageSection } from "./page-section";
import { useDeleteNote } from "./use-delete-note";
import { useWriteNote } from "./use-write-note";

/** What was new when it came stays marked while one looks, though having looked makes it old. */
function useNewToMe(notes: NoteView[]): ReadonlySet<string> {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const fresh = notes.filter(({ id, isNewToMe }) => isNewToMe && !known.has(id));
  if (fresh.length === 0) return known;
  const all = new Set([...known, ...fresh.map(({ id }) => id)]);
  setKnown(all);
  return all;
}

/** What colleagues noted, newest first. */
export function Notes({ page }: { page: ApplicationPageView }) {
  const { write, failure, isPending } = useWriteNote(page);
  const remove = useDeleteNote(page);
  const newToMe = useNewToMe(page.notes);
  return (
    <PageSection id="notes" title="Notes">
      <NoteForm applicationId={page.application.id} onWrite={write} failure={failure} isPending={isPending} />
      {page.notes.length > 0 && (
        <ul aria-label="Notes" className="flex flex-col gap-3">
          {page.notes.map((note) => (
            <NoteItem key={note.id} note={{ ...note, isNewToMe: newToMe.has(note.id) }} onDelete={remove} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
