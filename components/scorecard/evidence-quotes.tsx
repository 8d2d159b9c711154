"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { EvidenceView } from "@/lib/scorecards/schemas";
import { showPassage } from "./show-passage";

type EvidenceQuotesProps = {
  evidence: EvidenceView[];
  /** The page that holds the sources, where that is not this one. */
  page?: string;
  onRemove?: (position: number) => void;
};

/** The passages a rating rests on, each a link to the very spot where it stands. */
export function EvidenceQuotes({ evidence, page = "", onRemove }: EvidenceQuotesProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {evidence.map(({ id, sourceId, quote, source, isChecked, isDeleted }, position) => (
        <li
          key={`${sourceId}:${quote}`}
          className="flex items-start gap-1 border-l-2 border-line-strong pl-2"
        >
          <figure className="min-w-0 flex-1 text-sm">
            <blockquote dir="auto" className="wrap-anywhere">
              <a
                href={`${page}#evidence-${id ?? sourceId}`}
                className="text-inherit no-underline hover:underline thumb:flex thumb:min-h-11 thumb:items-center"
                onClick={(event) => {
                  if (showPassage(sourceId, quote)) event.preventDefault();
                }}
              >
                <span className="line-clamp-6 min-w-0 print:line-clamp-none">“{quote}”</span>
              </a>
            </blockquote>
            <figcaption className="text-xs text-ink-soft wrap-anywhere">
              {source}
              {!isChecked && " · not compared, because this file could not be read"}
              {isDeleted && " · deleted since"}
            </figcaption>
          </figure>
          {onRemove && (
            <IconButton
              label="Remove this passage"
              size="small"
              icon={<X aria-hidden />}
              onClick={() => onRemove(position)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
