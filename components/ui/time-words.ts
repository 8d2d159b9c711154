const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const steps: { unit: Intl.RelativeTimeFormatUnit; short: string; size: number; below: number }[] = [
  { unit: "minute", short: "min", size: minute, below: hour },
  { unit: "hour", short: "h", size: hour, below: day },
  { unit: "day", short: "d", size: day, below: 60 * day },
  { unit: "month", short: "mo", size: 30.44 * day, below: 365 * day },
  { unit: "year", short: "y", size: 365.25 * day, below: Number.POSITIVE_INFINITY },
];

/** "3 days ago", "in 2 hours", "just now"; short: "3 d", "2 h", "now". */
export function relativeWords(iso: string, nowMs: number, style: "long" | "short" = "long"): string {
  const distance = Date.parse(iso) - nowMs;
  const size = Math.abs(distance);
  if (Number.isNaN(size)) return "";
  if (size < minute) return style === "short" ? "now" : "just now";
  const step = steps.find(({ below }) => size < below) ?? steps[steps.length - 1];
  if (!step) return "";
  const count = Math.floor(size / step.size) || 1;
  if (style === "short") return `${count} ${step.short}`;
  relative ??= new Intl.RelativeTimeFormat("en", { numeric: "always" });
  return relative.format(distance < 0 ? -count : count, step.unit);
}

/** Made when first used: making it takes 30 ms while a page comes alive, and a board says its times short. */
let relative: Intl.RelativeTimeFormat | undefined;

/** "12 November 2026 at 14:05 CET": in the reader's zone in a browser, in UTC on the server. */
export function exactWords(iso: string, timeZone?: string): string {
  return exactIn(timeZone).format(new Date(iso));
}

const exact = new Map<string | undefined, Intl.DateTimeFormat>();

/** Kept: making one takes longer than a hundred uses, and a board has a hundred times. */
function exactIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const kept = exact.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  });
  exact.set(timeZone, made);
  return made;
}
