import { searchHref } from "@/components/search/search-href";
import type { PaletteView, Piece, SearchHit } from "@/lib/search/search-schemas";
import type { PalettePage } from "./palette";

export type PaletteChoice = { key: string; href: string; pieces: Piece[]; about: string; sentence: Piece[] };
export type PaletteGroup = { title: string; choices: PaletteChoice[] };

/** What there is to choose from, in groups; a search of everything is always the last. */
export function paletteGroups(
  typed: string,
  pages: PalettePage[],
  found: PaletteView | undefined,
): PaletteGroup[] {
  const wanted = typed.trim().toLowerCase();
  const named = pages.filter(({ label }) =>
    label
      .toLowerCase()
      .split(" ")
      .some((word) => word.startsWith(wanted)),
  );
  const groups = [
    { title: "People", choices: (found?.people ?? []).map(toChoice) },
    {
      title: "Jobs",
      choices: (found?.jobs ?? []).map(({ slug, title }) => plain(`/desk/jobs/${slug}`, title)),
    },
    { title: "Pages", choices: named.map(({ href, label }) => plain(href, label)) },
    { title: "In texts", choices: (found?.texts ?? []).map(toChoice) },
    {
      title: "Search",
      choices: wanted
        ? [plain(searchHref({ q: typed.trim() }), `Search everywhere for “${typed.trim()}”`)]
        : [],
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

function plain(href: string, text: string): PaletteChoice {
  return { key: href, href, pieces: [{ text, isMarked: false }], about: "", sentence: [] };
}

function toChoice({ id, name, jobTitle, passages }: SearchHit): PaletteChoice {
  const [passage] = passages;
  return {
    key: id,
    href: `/desk/applications/${id}`,
    pieces: name,
    about: passage ? `${jobTitle} · ${passage.label}` : jobTitle,
    sentence: passage?.pieces ?? [],
  };
}
