import { exactWords, relativeWords } from "@/components/ui/time-words";
import { isLate } from "@/lib/applications/is-late";

type StageAgeProps = { iso: string; promisedDays: number | null; style: "short" | "long" };

/** How long someone is in their stage; past the promise in words and colour. */
export function StageAge({ iso, promisedDays, style }: StageAgeProps) {
  const now = Date.now();
  const late = isLate(iso, promisedDays, now);
  return (
    <time
      dateTime={iso}
      title={exactWords(iso, "UTC")}
      className={late ? "age-late tabular-nums" : "tabular-nums"}
      // Server and browser may stand on both sides of a minute.
      suppressHydrationWarning
    >
      {relativeWords(iso, now, style)}
      {late && <span className={style === "short" ? "sr-only" : undefined}>, late</span>}
    </time>
  );
}
