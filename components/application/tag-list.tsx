import { TagDot } from "@/components/ui/tag-dot";
import type { TagView } from "@/lib/tags/schemas";

/** Colleagues' words for it; the colour never says it alone. */
export function TagList({ tags }: { tags: TagView[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5 text-sm">
      {tags.map(({ id, name, colour }) => (
        <li key={id} className="flex items-center gap-1.5" dir="auto">
          <TagDot colour={colour} />
          {name}
        </li>
      ))}
    </ul>
  );
}
