import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type StateTone = "neutral" | "good" | "warn" | "bad" | "info" | "accent";

const tones: Record<StateTone, string> = {
  neutral: "text-ink-soft",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-info",
  accent: "text-accent-ink",
};

type StateWordProps = { tone: StateTone; icon?: LucideIcon; className?: string; children: ReactNode };

/** A state in a word, with an icon if there is one: the colour never says it alone. */
export function StateWord({ tone, icon: Icon, className, children }: StateWordProps) {
  return (
    <span className={classNames("font-medium whitespace-nowrap", tones[tone], className)}>
      {Icon && <Icon aria-hidden className="mr-1 inline size-[1em] align-[-0.125em]" />}
      {children}
    </span>
  );
}
