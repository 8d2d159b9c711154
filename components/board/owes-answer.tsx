import { Reply } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";

/** The candidate wrote, and nobody has answered yet. */
export function OwesAnswer() {
  return (
    <StateWord tone="accent" icon={Reply} className="shrink-0 text-xs">
      Answer owed
    </StateWord>
  );
}
