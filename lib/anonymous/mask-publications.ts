import type { PublicationsView, PublicationView } from "@/lib/publications/publication-view";
import { type Mask, masked } from "./mask-text";

/** Who wrote with them stays, and where they stand among them; a link leads to their name at once. */
export function maskPublications({ all, typed }: PublicationsView, mask: Mask): PublicationsView {
  return { all: all.map((one) => maskPublication(one, mask)), typed: typed && masked(mask, typed) };
}

function maskPublication(publication: PublicationView, mask: Mask): PublicationView {
  const hide = (text: string | null) => text && masked(mask, text);
  return {
    ...publication,
    title: masked(mask, publication.title),
    reference: hide(publication.reference),
    venue: hide(publication.venue),
    contribution: hide(publication.contribution),
    authors: publication.authors.map((author) => ({
      ...author,
      name: author.isOwn ? "[name]" : masked(mask, author.name),
    })),
    links: [],
  };
}
