/** A file's own name is often its author's. */
export function shownFileName(kind: "resume" | "other"): string {
  return kind === "resume" ? "Résumé" : "Document";
}
