import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { SearchInput, SearchPage } from "@/lib/search/search-schemas";
import { SearchHitItem } from "./search-hit-item";
import { searchHref } from "./search-href";

type SearchResultsProps = { asked: SearchInput; page: SearchPage };

export function SearchResults({
  asked,
  page: { hits, next, count, isAsked, isCorrected },
}: SearchResultsProps) {
  if (asked.q.trim() === "") return null;
  if (!isAsked) {
    return (
      <EmptyState title="Write a word to look for.">
        Signs alone, or only words with a minus, find nothing.
      </EmptyState>
    );
  }
  if (hits.length === 0) {
    return <EmptyState title="Nothing was found.">Use fewer words, or only the beginning of one.</EmptyState>;
  }
  return (
    <>
      <p role="status" className="text-sm text-ink-soft tabular-nums">
        {count && `${countWords(count)}, newest first.`}
        {!count && "Further applications, newest first."}
        {isCorrected && " Names that are spelt a little differently are among them."}
      </p>
      <ol className="border-t border-line">
        {hits.map((hit) => (
          <SearchHitItem key={hit.id} hit={hit} />
        ))}
      </ol>
      <nav aria-label="Pages" className="flex gap-2">
        {asked.after && <LinkButton href={searchHref({ ...asked, after: undefined })}>Newest</LinkButton>}
        {next && <LinkButton href={searchHref({ ...asked, after: next })}>Older</LinkButton>}
      </nav>
    </>
  );
}

function countWords({ count, isOver }: { count: number; isOver: boolean }): string {
  const number = `${isOver ? "Over " : ""}${count.toLocaleString("en")}`;
  return `${number} ${count === 1 ? "application" : "applications"}`;
}
