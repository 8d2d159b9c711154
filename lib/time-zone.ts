const hourMs = 3600 * 1000;

/** Does this runtime know the zone? "Europe/Berlin", "UTC". */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z0-9/_+-]{1,60}$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The first instant of a calendar day in a zone, or of the day so many days later. Looked for and not reckoned:
 * where the clocks change at midnight a day begins at one, and some days have 23 or 25 hours.
 */
export function startOfDay(day: string, zone: string, daysLater = 0): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + daysLater);
  const wanted = utc.toISOString().slice(0, 10);
  const dayAt = dayReader(zone);
  let before = utc.getTime() - 15 * hourMs;
  let within = utc.getTime() + 15 * hourMs;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayAt(middle) < wanted) before = middle;
    else within = middle;
  }
  return new Date(within);
}

/** "2026-03-29" for an instant, as a calendar on the wall there would say. */
function dayReader(timeZone: string): (atMs: number) => string {
  // Swedish writes days as ISO does.
  const format = new Intl.DateTimeFormat("sv", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (atMs) => format.format(atMs);
}
