"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { v7 } from "uuid";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson, RequestError } from "@/lib/fetch-json";
import type { NoteView, NoteVisibility } from "@/lib/notes/schemas";

type Written = { note: NoteView; mentionedIds: string[] };

export type NewNote = { body: string; visibility: NoteVisibility; mentionedIds: string[] };

/** Shows a note at once; one that is refused goes away again and its words go back to who typed them. */
export function useWriteNote({ application: { id }, viewer }: ApplicationPageView) {
  const client = useQueryClient();
  const { queryKey } = applicationQuery(id);
  const changeNotes = (change: (notes: NoteView[]) => NoteView[]) =>
    client.setQueryData(queryKey, (page) => page && { ...page, notes: change(page.notes) });
  const { mutateAsync, error, isPending } = useMutation({
    mutationFn: ({ note: { id: noteId, body, visibility }, mentionedIds }: Written) =>
      fetchJson(`/api/applications/${id}/notes`, {
        body: { noteId, body, visibility, mentionedIds },
        keepalive: true,
      }),
    onMutate: async ({ note }) => {
      await client.cancelQueries({ queryKey });
      changeNotes((notes) => [note, ...notes]);
    },
    onError: (_, { note }) => {
      changeNotes((notes) => notes.filter((one) => one.id !== note.id));
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return {
    isPending,
    failure: error ? reasonOf(error) : null,
    /** Says whether it was kept. */
    write: ({ body, visibility, mentionedIds }: NewNote): Promise<boolean> => {
      const note: NoteView = {
        id: v7(),
        userName: viewer.name,
        body,
        createdAt: new Date().toISOString(),
        visibility,
        isMine: true,
        mentions: [],
        isNewToMe: false,
      };
      return mutateAsync({ note, mentionedIds }).then(
        () => true,
        () => false,
      );
    },
  };
}

function reasonOf(error: unknown): string {
  const [field] = error instanceof RequestError ? (error.fieldErrors.body ?? []) : [];
  return field ?? `Not saved. ${failureWords(error)}`;
}
