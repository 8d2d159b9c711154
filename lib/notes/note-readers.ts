import type { Role, Viewer } from "@/lib/auth/viewer";
import type { NoteVisibility } from "./schemas";

/** Whose windows hear of a note: those of all who see the application, unless it is not for all of them. */
export function noteReaders(author: Viewer, visibility: NoteVisibility): (string | Role)[] | undefined {
  switch (visibility) {
    case "team":
      return undefined;
    case "recruiters":
      return ["admin", "recruiter", author.id];
    case "author":
      return [author.id];
  }
}
