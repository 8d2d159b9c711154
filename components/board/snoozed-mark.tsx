import { AlarmClock } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";

/** Put aside: it is nobody's turn before that day. */
export function SnoozedMark({ until }: { until: string }) {
  day ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <StateWord tone="neutral" icon={AlarmClock} className="shrink-0">
      Aside until {day.format(new Date(until))}
    </StateWord>
  );
}

let day: Intl.DateTimeFormat | undefined;
