import { expect, test } from "vitest";
import { isTimeZone, startOfDay } from "./time-zone";

const startsAt = (day: string, zone: string, later = 0) => startOfDay(day, zone, later).toISOString();

test.each([
  ["2026-01-15", "UTC", "2026-01-15T00:00:00.000Z"],
  ["2026-01-15", "Europe/Berlin", "2026-01-14T23:00:00.000Z"],
  ["2026-07-15", "Europe/Berlin", "2026-07-14T22:00:00.000Z"],
  ["2026-01-15", "America/Los_Angeles", "2026-01-15T08:00:00.000Z"],
  ["2026-01-15", "Asia/Kathmandu", "2026-01-14T18:15:00.000Z"],
  ["2026-01-15", "Pacific/Kiritimati", "2026-01-14T10:00:00.000Z"],
  ["2026-01-15", "Pacific/Pago_Pago", "2026-01-15T11:00:00.000Z"],
])("the day %s in %s begins at %s", (day, zone, at) => {
  expect(startsAt(day, zone)).toBe(at);
});

test("the days on which the clocks change have 23 and 25 hours", () => {
  const hours = (day: string, zone: string) =>
    (startOfDay(day, zone, 1).getTime() - startOfDay(day, zone).getTime()) / 3_600_000;
  expect(hours("2026-03-29", "Europe/Berlin")).toBe(23);
  expect(hours("2026-10-25", "Europe/Berlin")).toBe(25);
  expect(hours("2026-03-08", "America/New_York")).toBe(23);
  expect(hours("2026-06-01", "Europe/Berlin")).toBe(24);
});

test("where the clocks go forward at midnight, the day begins at one", () => {
  expect(startsAt("2026-09-06", "America/Santiago")).toBe("2026-09-06T04:00:00.000Z");
  expect(startsAt("2026-09-05", "America/Santiago", 1)).toBe("2026-09-06T04:00:00.000Z");
});

test("a zone nobody knows is none", () => {
  expect(["UTC", "Europe/Berlin", "Etc/GMT+5"].filter(isTimeZone)).toHaveLength(3);
  expect(["", "Mars/Olympus", "x; drop", "Europe/Berlin\0"].filter(isTimeZone)).toEqual([]);
});
