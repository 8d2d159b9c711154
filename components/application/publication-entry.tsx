import { quotable } from "@/components/scorecard/use-selected-passage";
import type { PublicationView } from "@/lib/publications/publication-view";
import { publicationSource } from "@/lib/scorecards/publication-text";

const linkWords = { doi: "DOI", arxiv: "arXiv", link: "Link" };

/** One publication: what it is, who wrote it and as which of them, where it is to be read. */
export function PublicationEntry({ publication }: { publication: PublicationView }) {
  const { id, title, reference, place, venue, year, links, contribution } = publication;
  return (
    <li
      id={`publication-${id}`}
      {...quotable("publication", id, publicationSource(title))}
      className="min-w-0 scroll-mt-20 wrap-anywhere lg:scroll-mt-9"
    >
      <p dir="auto" className="font-medium">
        {title}
      </p>
      <Authors publication={publication} />
      {reference && (
        <p dir="auto" className="text-sm text-ink-soft">
          {reference}
        </p>
      )}
      <p className="flex flex-wrap gap-x-2.5 text-sm text-ink-soft empty:hidden">
        {place && <span className="font-medium text-ink">{place}</span>}
        {(venue || year) && <span>{[venue, year].filter(Boolean).join(", ")}</span>}
        {links.map(({ kind, href, text }) => (
          <a key={kind} href={href} target="_blank" rel="noopener noreferrer" className="text-accent-ink">
            {linkWords[kind]} {text}
          </a>
        ))}
      </p>
      {contribution && (
        <p dir="auto" className="mt-1 border-l-2 border-line-strong pl-2.5">
          {contribution}
        </p>
      )}
    </li>
  );
}

function Authors({ publication: { authors, hasMoreAuthors } }: { publication: PublicationView }) {
  if (authors.length === 0) return null;
  return (
    <p dir="auto" className="text-sm text-ink-soft">
      {authors.map(({ place, name, isOwn, isAfterGap }, index) => (
        <span key={place}>
          {index > 0 && ", "}
          {isAfterGap && "… "}
          {isOwn ? <strong className="font-semibold text-ink">{name}</strong> : name}
        </span>
      ))}
      {hasMoreAuthors && " and others"}
    </p>
  );
}
