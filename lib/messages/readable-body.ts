import { linkMark, paragraphsOf } from "@/lib/mail/mail-parts";

/**
 * What a mail says without its way to the page that one reads it on: without the button, and without the
 * sentence before it, which ends in a colon.
 */
export function readableBody(text: string): string {
  const paragraphs = paragraphsOf(text);
  return paragraphs
    .filter((paragraph, index) => {
      const leadsToLink = paragraphs[index + 1] === linkMark && paragraph.endsWith(":");
      return paragraph !== linkMark && !leadsToLink;
    })
    .map((paragraph) => paragraph.replaceAll(linkMark, "").trim())
    .join("\n\n");
}
