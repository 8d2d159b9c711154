import { describe, expect, it } from "vitest";
import { exactWords, relativeWords } from "./time-words";

const at = "2026-11-12T13:05:00.000Z";
const later = (ms: number) => Date.parse(at) + ms;
const hour = 3_600_000;

describe("relativeWords", () => {
  it.each([
    [20_000, "just now", "now"],
    [5 * 60_000, "5 minutes ago", "5 min"],
    [2.9 * hour, "2 hours ago", "2 h"],
    [26 * hour, "1 day ago", "1 d"],
    [59 * 24 * hour, "59 days ago", "59 d"],
    [61 * 24 * hour, "2 months ago", "2 mo"],
    [800 * 24 * hour, "2 years ago", "2 y"],
    [-3 * hour, "in 3 hours", "3 h"],
  ])("after %i ms it says %s, or %s in short", (ms, long, short) => {
    expect(relativeWords(at, later(ms))).toBe(long);
    expect(relativeWords(at, later(ms), "short")).toBe(short);
  });
});

it("names the zone of an exact time", () => {
  expect(exactWords(at, "Europe/Zurich")).toBe("12 November 2026 at 14:05 CET");
});
