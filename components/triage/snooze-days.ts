import { addDays, addMonths, nextMonday, startOfDay } from "date-fns";

export type SnoozeDay = { day: Date; label: string };

/** Days to come back on, in the reader's own calendar. */
export function snoozeDays(from: Date): SnoozeDay[] {
  const today = startOfDay(from);
  return [
    { day: addDays(today, 1), label: "Tomorrow" },
    { day: addDays(today, 3), label: "In three days" },
    { day: nextMonday(today), label: "Next Monday" },
    { day: addDays(today, 14), label: "In two weeks" },
    { day: addMonths(today, 1), label: "In a month" },
  ];
}

/** "Monday 30 November" */
export function dayWords(day: Date): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" }).format(day);
}
