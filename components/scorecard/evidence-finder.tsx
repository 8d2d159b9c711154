"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { passagesQuery } from "@/lib/scorecards/passages-query";
import { type EvidenceView, maxQuoteCharacters, type RequirementView } from "@/lib/scorecards/schemas";
import type { PassageView } from "@/lib/scorecards/split-passages";
import { useScorecard } from "./use-scorecard";

type EvidenceFinderProps = {
  requirement: RequirementView;
  cited: EvidenceView[];
  onUse: (passage: EvidenceView) => void;
  onClose: () => void;
};

/** Looks through the résumé, the answers, the publications and the letter for a passage; at first, for the requirement's own words. */
export function EvidenceFinder({ requirement, cited, onUse, onClose }: EvidenceFinderProps) {
  const { applicationId, unreadable } = useScorecard();
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  // Where one touches, a keyboard would cover what was found.
  useEffect(() => {
    const isTouched = window.matchMedia("(pointer: coarse)").matches;
    (isTouched ? done : field).current?.focus();
  }, []);
  // The button that was pressed goes away with its passage.
  const use = (passage: EvidenceView) => {
    onUse(passage);
    done.current?.focus();
  };
  const isSearch = query.trim() !== "";
  const { data, isError } = useQuery(passagesQuery(applicationId, requirement.id, query.trim()));
  const fresh = (data ?? []).filter(({ quote }) => !cited.some((one) => one.quote === quote));
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-paper p-2">
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <TextField
            ref={field}
            label="Search what they sent"
            name="passage"
            type="search"
            maxLength={500}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") onClose();
            }}
          />
        </div>
        <Button ref={done} variant="quiet" onClick={onClose}>
          Done
        </Button>
      </div>
      <p className="text-xs text-ink-soft" role="status">
        {data
          ? resultWords(isSearch, fresh.length)
          : isError
            ? "Not searched. Please try again."
            : "Looking…"}
      </p>
      {fresh.length > 0 && (
        <ul className="flex flex-col">
          {fresh.map((passage) => (
            <PassageItem key={`${passage.sourceId}:${passage.quote}`} passage={passage} onUse={use} />
          ))}
        </ul>
      )}
      {unreadable.map(({ id, fileName }) => (
        <CopiedPassage key={id} documentId={id} fileName={fileName} onUse={use} />
      ))}
    </div>
  );
}

function resultWords(isSearch: boolean, count: number): string {
  if (count === 0) {
    return isSearch
      ? "No passage holds all these words."
      : "Nothing found that speaks to this requirement. Search, or select a passage in the résumé.";
  }
  return isSearch ? "Passages with all these words" : "Passages that may speak to this requirement";
}

function PassageItem({ passage, onUse }: { passage: PassageView; onUse: EvidenceFinderProps["onUse"] }) {
  return (
    <li className="flex items-start gap-2 border-t border-line py-1.5">
      <p className="min-w-0 flex-1 text-sm wrap-anywhere" dir="auto">
        {passage.quote} <span className="text-xs text-ink-soft">{passage.source}</span>
      </p>
      <Button size="small" className="thumb:min-w-11" onClick={() => onUse({ ...passage, isChecked: true })}>
        Use
        <span className="sr-only">“{passage.quote.slice(0, 80)}”</span>
      </Button>
    </li>
  );
}

type CopiedPassageProps = { documentId: string; fileName: string; onUse: EvidenceFinderProps["onUse"] };

/** A scanned page has no text to select: its reader copies what they see. */
function CopiedPassage({ documentId, fileName, onUse }: CopiedPassageProps) {
  const [quote, setQuote] = useState("");
  return (
    <div className="flex items-end gap-2">
      <div className="flex-1">
        <TextField
          label={`Passage of ${fileName}`}
          help="Its text could not be read. Copy the passage as it stands there."
          name="quote"
          maxLength={maxQuoteCharacters}
          value={quote}
          onChange={(event) => setQuote(event.currentTarget.value)}
        />
      </div>
      <Button
        aria-disabled={quote.trim() === ""}
        onClick={() => {
          if (quote.trim() === "") return;
          const copied = { kind: "document" as const, sourceId: documentId, source: fileName };
          onUse({ ...copied, quote: quote.trim(), isChecked: false });
          setQuote("");
        }}
      >
        Use
      </Button>
    </div>
  );
}
