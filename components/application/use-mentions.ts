import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { mentionableQuery } from "@/lib/notes/mentionable-query";
import type { MentionableView, MentionedView, NoteVisibility } from "@/lib/notes/schemas";
import { type MentionAt, matchingColleagues, mentionAt } from "./mention-at";

const mostOffered = 8;

type UseMentions = {
  applicationId: string;
  visibility: NoteVisibility;
  area: RefObject<HTMLTextAreaElement | null>;
  onChange: (body: string) => void;
};

/** Offers colleagues while one types after an @: arrows choose, Enter or Tab takes, Escape closes. */
export function useMentions({ applicationId, visibility, area, onChange }: UseMentions) {
  const listId = useId();
  const [at, setAt] = useState<MentionAt | null>(null);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<MentionedView[]>([]);
  const isTyping = at !== null && visibility !== "author";
  const { data: colleagues = [] } = useQuery({ ...mentionableQuery(applicationId), enabled: isTyping });
  const readers = visibility === "recruiters" ? colleagues.filter((one) => one.isRecruiting) : colleagues;
  const offered = isTyping ? matchingColleagues(readers, at.typed).slice(0, mostOffered) : [];
  const isOpen = offered.length > 0;

  const take = (colleague: MentionableView) => {
    const field = area.current;
    if (!field || !at) return;
    const end = at.start + 1 + at.typed.length;
    field.setRangeText(`@${colleague.name} `, at.start, end, "end");
    onChange(field.value);
    setChosen([...chosen, colleague]);
    setAt(null);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((active + 1) % offered.length),
    ArrowUp: () => setActive((active + offered.length - 1) % offered.length),
    Enter: () => takeActive(),
    Tab: () => takeActive(),
    Escape: () => setAt(null),
  };
  const takeActive = () => {
    const colleague = offered[active];
    if (colleague) take(colleague);
  };
  return {
    offered,
    active,
    listId,
    take,
    chosenIds: (body: string) =>
      chosen.filter(({ name }) => body.includes(`@${name}`)).map((colleague) => colleague.id),
    look: () => {
      const field = area.current;
      setAt(field && mentionAt(field.value, field.selectionStart));
      setActive(0);
    },
    close: () => setAt(null),
    /** Whether the key was for the list. */
    onKey: (event: KeyboardEvent): boolean => {
      const run = isOpen && !event.metaKey && !event.ctrlKey && keys[event.key];
      if (!run) return false;
      event.preventDefault();
      run();
      return true;
    },
    field: {
      "aria-autocomplete": "list",
      "aria-controls": isOpen ? listId : undefined,
      "aria-activedescendant": isOpen ? `${listId}-${active}` : undefined,
    } as const,
  };
}
