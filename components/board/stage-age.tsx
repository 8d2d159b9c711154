import { exactWords, relativeWords } from "@/components/ui/time-words";
import { isLate } from "@/lib/applications/is-late";

type StageAgeProps = { iso: string; promisedDays: number | null; style: "short" | "long" };

const dayMs = 24 * 3600 * 1000;

/** How long someone is in their stage; past the promise in words and colour. */
export function StageAge({ iso, promisedDays, style }: StageAgeProps) {
  const now = Date.now();
  const late = isLate(iso, promisedDays, now);
  const isDue = !late && isLate(iso, promisedDays, now + dayMs);
  const words = late ? "late" : isDue ? "due by tomorrow" : null;
  return (
    <time
      dateTime={iso}
      title={words ? `${exactWords(iso, "UTC")}, ${words}` : exactWords(iso, "UTC")}
      className={`${late ? "age-late " : isDue ? "age-due " : ""}tabular-nums`}
      // Server and browser may stand on both sides of a minute.
      suppressHydrationWarning
    >
      {relativeWords(iso, now, style)}
      {words && <span className={style === "short" ? "sr-only" : undefined}>, {words}</span>}
    </time>
  );
}
