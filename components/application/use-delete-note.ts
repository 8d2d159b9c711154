"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import type { NoteView } from "@/lib/notes/schemas";

type Change = { note: NoteView; brings: "back" | "away" };

/** Takes one's note away at once, with Undo; a refusal puts exactly it back. */
export function useDeleteNote({ application: { id } }: ApplicationPageView): (note: NoteView) => void {
  const client = useQueryClient();
  const { queryKey } = applicationQuery(id);
  const show = ({ note, brings }: Change) =>
    client.setQueryData(queryKey, (page) => {
      if (!page) return page;
      const others = page.notes.filter((one) => one.id !== note.id);
      return { ...page, notes: brings === "away" ? others : inOrder([...others, note]) };
    });
  const { mutate } = useMutation({
    mutationFn: ({ note, brings }: Change) =>
      fetchJson(`/api/applications/${id}/notes/${brings === "away" ? "delete" : "restore"}`, {
        body: { noteId: note.id },
      }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      show(change);
    },
    onSuccess: (_, { note, brings }) =>
      showToast({
        text: brings === "away" ? "Deleted the note." : "The note is back.",
        action:
          brings === "away" ? { label: "Undo", onAction: () => mutate({ note, brings: "back" }) } : undefined,
      }),
    onError: (error, { note, brings }) => {
      show({ note, brings: brings === "away" ? "back" : "away" });
      showToast({ tone: "bad", text: `The note was not ${words[brings]}. ${failureWords(error)}` });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (note) => mutate({ note, brings: "away" });
}

const words = { away: "deleted", back: "brought back" };

function inOrder(notes: NoteView[]): NoteView[] {
  return notes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}
