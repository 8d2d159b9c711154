/** How a note is called beside a passage of it. */
export function noteSource(author: string | null): string {
  return author ? `Note by ${author}` : "Note";
}
