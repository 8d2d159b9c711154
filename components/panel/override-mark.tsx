import { Eye } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";

const words = "Written after reading others’";

/** Says that what stands here was not given unseen; short is the sign alone, where there is no room for words. */
export function OverrideMark({ isShort = false }: { isShort?: boolean }) {
  if (!isShort) {
    return (
      <StateWord tone="warn" icon={Eye}>
        {words}
      </StateWord>
    );
  }
  return (
    <span title={words} className="mr-1 text-warn">
      <Eye aria-hidden className="inline size-[1em] align-[-0.125em]" />
      <span className="sr-only">{words}: </span>
    </span>
  );
}
