export const linkMark = "{{link}}";

/** A mail's paragraphs; one that is only the mark stands for the button. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** The text with what stands for the link in its place. */
export function withLink(text: string, link: string): string {
  return paragraphsOf(text)
    .map((paragraph) => paragraph.replaceAll(linkMark, () => link))
    .join("\n\n");
}

export function hasLink(text: string): boolean {
  return text.includes(linkMark);
}
