"use client";

import { useEffect, useRef } from "react";
import { MarkedText } from "@/components/search/marked-text";
import { classNames } from "@/components/ui/class-names";
import type { PaletteChoice, PaletteGroup } from "./palette-choices";

type PaletteListProps = {
  id: string;
  groups: PaletteGroup[];
  current: string | undefined;
  onChoose: (href: string) => void;
};

/** As high when little was found as when much was, so that nothing jumps while one types. */
export function PaletteList({ id, groups, current, onChoose }: PaletteListProps) {
  return (
    <div id={id} role="listbox" aria-label="Found" className="h-88 max-h-[60dvh] overflow-y-auto">
      {groups.map(({ title, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset
        <div key={title} role="group" aria-label={title} className="pb-2">
          <p aria-hidden className="px-2 py-1 text-xs font-medium text-ink-soft">
            {title}
          </p>
          {choices.map((choice) => (
            <Choice
              key={choice.key}
              id={`${id}-${choice.key}`}
              choice={choice}
              isCurrent={choice.key === current}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type ChoiceProps = {
  id: string;
  choice: PaletteChoice;
  isCurrent: boolean;
  onChoose: (href: string) => void;
};

/** Focus stays in the field: the list is walked by `aria-activedescendant`. */
function Choice({ id, choice: { href, pieces, about, sentence }, isCurrent, onChoose }: ChoiceProps) {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      ref={item}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      data-highlighted={isCurrent || undefined}
      onClick={() => onChoose(href)}
      onMouseDown={(event) => event.preventDefault()}
      className={classNames("cursor-pointer rounded-sm px-2 py-1.5 hover:bg-hover", isCurrent && "bg-hover")}
    >
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate font-medium">
          <MarkedText pieces={pieces} />
        </span>
        <span className="min-w-0 truncate text-sm text-ink-soft">{about}</span>
      </div>
      {sentence.length > 0 && (
        <p dir="auto" className="line-clamp-2 text-sm text-ink-soft">
          <MarkedText pieces={sentence} />
        </p>
      )}
    </div>
  );
}
