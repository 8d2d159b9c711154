import { classNames } from "@/components/ui/class-names";
import type { TagColour, TagView } from "@/lib/tags/schemas";

const dots: Record<TagColour, string> = {
  grey: "bg-ink-soft",
  blue: "bg-info",
  green: "bg-good",
  amber: "bg-warn",
  red: "bg-bad",
  violet: "bg-accent",
};

/** Colleagues' words for it; the colour never says it alone. */
export function TagList({ tags }: { tags: TagView[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5 text-sm">
      {tags.map(({ id, name, colour }) => (
        <li key={id} className="flex items-center gap-1.5" dir="auto">
          <span aria-hidden className={classNames("size-2 shrink-0 rounded-full", dots[colour])} />
          {name}
        </li>
      ))}
    </ul>
  );
}
