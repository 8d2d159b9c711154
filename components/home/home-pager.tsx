import { LinkButton } from "@/components/ui/link-button";

type PagerLink = { href: string; words: string };
type HomePagerProps = { label: string; first: PagerLink | false; next: PagerLink | null | "" };

/** To the next page of a list, and back to its first; nothing while one page holds it all. */
export function HomePager({ label, first, next }: HomePagerProps) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex gap-2">
      {first && (
        <LinkButton size="small" href={first.href} scroll={false}>
          {first.words}
        </LinkButton>
      )}
      {next && (
        <LinkButton size="small" href={next.href} scroll={false}>
          {next.words}
        </LinkButton>
      )}
    </nav>
  );
}
