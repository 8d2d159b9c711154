/** The list items of one section of a Markdown text, up to its next heading. */
export function bulletsUnder(markdown: string, heading: string): string[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.replace(/^#+\s*/, "") === heading && line.startsWith("#"));
  if (start < 0) throw new Error(`The text has no section “${heading}”.`);
  const section = lines.slice(start + 1);
  const end = section.findIndex((line) => line.startsWith("#"));
  return section
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2).trim());
}

/** "**Alignment:** Ensuring …" is named Alignment. */
export function leadingBold(bullet: string): string {
  return /^\*\*(.+?):?\*\*/.exec(bullet)?.[1] ?? bullet;
}
