import type { Piece } from "@/lib/search/search-schemas";

/** A text with the words marked that were looked for. */
export function MarkedText({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isMarked }, place) =>
    isMarked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same text is always in the same pieces
      <mark key={place} className="rounded-sm bg-mark px-0.5 -mx-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
