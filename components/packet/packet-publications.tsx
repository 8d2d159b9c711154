import type { PublicationView } from "@/lib/publications/publication-view";

const shownWhereNoneSelected = 10;

/** What the candidate selected; where they selected nothing, the first of their record. */
export function PacketPublications({ publications }: { publications: PublicationView[] }) {
  const selected = publications.filter(({ isSelected }) => isSelected);
  const shown = selected.length > 0 ? selected : publications.slice(0, shownWhereNoneSelected);
  const isAll = shown.length === publications.length;
  return (
    <>
      {!isAll && (
        <p className="break-after-avoid text-sm text-ink-soft">
          {selected.length > 0
            ? `The ${shown.length} they selected of ${publications.length.toLocaleString("en")}.`
            : `The first ${shown.length} of ${publications.length.toLocaleString("en")}.`}
        </p>
      )}
      <ul className="space-y-2.5">
        {shown.map((publication) => (
          <Entry key={publication.id} {...publication} />
        ))}
      </ul>
    </>
  );
}

function Entry({ title, authors, hasMoreAuthors, ...rest }: PublicationView) {
  const { reference, place, venue, year, links, contribution } = rest;
  const names = authors.map(({ name, isAfterGap }) => (isAfterGap ? `… ${name}` : name)).join(", ");
  return (
    <li className="break-inside-avoid wrap-anywhere">
      <p dir="auto" className="font-medium">
        {title}
      </p>
      <p dir="auto" className="text-sm empty:hidden">
        {names}
        {hasMoreAuthors && " and others"}
      </p>
      <p dir="auto" className="text-sm text-ink-soft empty:hidden">
        {reference}
      </p>
      <p className="text-sm text-ink-soft empty:hidden">{[place, venue, year].filter(Boolean).join(" · ")}</p>
      {links.map(({ kind, href }) => (
        <p key={kind} className="text-sm">
          <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent-ink">
            {href}
          </a>
        </p>
      ))}
      {contribution && (
        <p dir="auto" className="mt-1 border-l-2 border-line-strong pl-2.5">
          {contribution}
        </p>
      )}
    </li>
  );
}
