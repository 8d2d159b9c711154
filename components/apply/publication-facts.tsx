import type { Publication } from "@/lib/publications/publication";
import { publicationLinks } from "@/lib/publications/publication-links";
import { shownAuthors } from "@/lib/publications/shown-authors";
import type { ApplyFormMessages } from "./apply-messages";

type Props = {
  publication: Publication;
  titleId: string;
  ownPlace: number | null;
  words: ApplyFormMessages["publications"];
};

/** What was read of one publication. What it did not say takes no space. */
export function PublicationFacts({ publication, titleId, ownPlace, words }: Props) {
  const { title, reference, authors, hasMoreAuthors, venue, year } = publication;
  const links = publicationLinks(publication);
  const linkWords = { doi: words.doi, arxiv: words.arxiv, link: words.link };
  return (
    <div className="flex min-w-0 flex-col gap-1 wrap-anywhere">
      <p id={titleId} dir="auto" className="font-semibold">
        {title ?? reference}
      </p>
      {authors.length > 0 && (
        <p className="text-ink-soft">
          {shownAuthors(authors, ownPlace).map(({ place, name, isOwn, isAfterGap }, index) => (
            <span key={place}>
              {index > 0 && ", "}
              {isAfterGap && "… "}
              {isOwn ? <strong className="font-semibold text-ink">{name}</strong> : name}
            </span>
          ))}
          {hasMoreAuthors && ` ${words.moreAuthors}`}
        </p>
      )}
      {title !== null && reference !== null && <p className="text-ink-soft">{reference}</p>}
      <p className="flex flex-wrap gap-x-3 text-ink-soft empty:hidden">
        {(venue || year) && <span>{[venue, year].filter(Boolean).join(", ")}</span>}
        {links.map(({ kind, href, text }) => (
          <a
            key={kind}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            className="text-accent-ink underline underline-offset-2 hover:text-ink"
          >
            {linkWords[kind]} {text}
            <span className="sr-only"> {words.inNewTab}</span>
          </a>
        ))}
      </p>
    </div>
  );
}
