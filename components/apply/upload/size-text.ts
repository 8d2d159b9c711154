import { fillText } from "@/lib/fill-text";

type Units = { kilobytes: string; megabytes: string; decimalPoint: string };

/** A size as people say it: "340 KB", "1.2 MB". */
export function sizeText(bytes: number, units: Units): string {
  if (bytes < 1_000_000) return fillText(units.kilobytes, { size: Math.ceil(bytes / 1_000) });
  const size = (bytes / 1_000_000).toFixed(1).replace(".", units.decimalPoint);
  return fillText(units.megabytes, { size });
}
