import type { TagColour } from "@/lib/tags/schemas";
import { classNames } from "./class-names";

const colours: Record<TagColour, string> = {
  grey: "bg-ink-soft",
  blue: "bg-info",
  green: "bg-good",
  amber: "bg-warn",
  red: "bg-bad",
  violet: "bg-accent",
};

/** Beside a tag's name, which says it to everybody. */
export function TagDot({ colour }: { colour: TagColour }) {
  return <span aria-hidden className={classNames("size-2 shrink-0 rounded-full", colours[colour])} />;
}
