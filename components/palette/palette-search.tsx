"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { searchHref } from "@/components/search/search-href";
import { inputStyles } from "@/components/ui/input-styles";
import { paletteQuery } from "@/lib/search/palette-query";
import type { PalettePage } from "./palette";
import { paletteGroups } from "./palette-choices";
import { PaletteList } from "./palette-list";
import { usePaused } from "./use-paused";

const pauseMs = 120;
const maxLength = 200;

type PaletteSearchProps = {
  pages: PalettePage[];
  field: RefObject<HTMLInputElement | null>;
  onDone: () => void;
};

/** A field, and a list that the arrow keys walk through while one goes on typing. */
export function PaletteSearch({ pages, field, onDone }: PaletteSearchProps) {
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const wanted = typed.trim();
  const asked = usePaused(wanted, pauseMs);
  const { data, isPlaceholderData } = useQuery(paletteQuery(asked));
  const groups = paletteGroups(typed, pages, data);
  const choices = groups.flatMap((group) => group.choices);
  const current = choices[Math.min(at, choices.length - 1)];
  // What is shown first was found for something else: whoever is quicker gets the whole search.
  const isBehind = at === 0 && wanted !== "" && (asked !== wanted || isPlaceholderData);
  const open = (href: string) => {
    onDone();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((Math.min(at, choices.length - 1) + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter" && isBehind) open(searchHref({ q: wanted }));
    else if (event.key === "Enter" && current) open(current.href);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-3">
      <input
        ref={field}
        role="combobox"
        aria-label="Search people, jobs and pages"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.key}`}
        aria-autocomplete="list"
        placeholder="A name, a word, a job or a page"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className={inputStyles}
      />
      <PaletteList id={listId} groups={groups} current={current?.key} onChoose={open} />
    </div>
  );
}
