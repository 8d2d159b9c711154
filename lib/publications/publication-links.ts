import type { PublicationFacts } from "./publication";

export type PublicationLink = { kind: "doi" | "arxiv" | "link"; href: string; text: string };

/** Where a publication can be read, by what is surest to last. */
export function publicationLinks({
  doi,
  arxivId,
  url,
}: Pick<PublicationFacts, "doi" | "arxivId" | "url">): PublicationLink[] {
  const links: PublicationLink[] = [];
  // A DOI may hold any sign; the slash between its parts stays one.
  const path = (id: string) => id.split("/").map(encodeURIComponent).join("/");
  if (doi) links.push({ kind: "doi", href: `https://doi.org/${path(doi)}`, text: doi });
  if (arxivId) links.push({ kind: "arxiv", href: `https://arxiv.org/abs/${path(arxivId)}`, text: arxivId });
  const isKnown = url !== null && /^https?:\/\/(?:dx\.|www\.)?(?:doi|arxiv)\.org\//i.test(url);
  if (url && !(isKnown && links.length > 0)) {
    links.push({ kind: "link", href: url, text: new URL(url).hostname.replace(/^www\./, "") });
  }
  return links;
}
