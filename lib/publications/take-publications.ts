import { AppError } from "@/lib/errors";
import { fillText } from "@/lib/fill-text";
import { markPublications } from "./mark-publications";
import type { NewPublications } from "./new-publication";
import { publicationLimits } from "./publication";
import type { PublicationMark } from "./publications-schema";
import { readPublications } from "./read-publications";

type Typed = {
  publicationsText: string;
  publications: Record<string, PublicationMark>;
  fullName: string;
};

/**
 * The publications of a form, read from its text by us: of what the browser showed, only the marks count.
 * @throws AppError `invalid` when they are more than we take
 */
export function takePublications(
  { publicationsText, publications: marks, fullName }: Typed,
  messages: { tooManyPublications: string },
): NewPublications | undefined {
  if (publicationsText === "") return undefined;
  const { publications } = readPublications(publicationsText);
  const limit = publicationLimits.publications;
  if (publications.length > limit) {
    const message = fillText(messages.tooManyPublications, { limit, count: publications.length });
    throw new AppError("invalid", message, { fieldErrors: { publicationsText: [message] } });
  }
  return { text: publicationsText, publications: markPublications(publications, marks, fullName) };
}
