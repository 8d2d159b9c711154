import { expect, test } from "vitest";
import { localePath, splitLocale } from "./locales";

test.each([
  ["/", "/de"],
  ["/jobs/x", "/de/jobs/x"],
  ["/application/open?t=1", "/de/application/open?t=1"],
])("the address %s is %s in German, and itself in English", (english, german) => {
  expect(localePath("en", english)).toBe(english);
  expect(localePath("de", english)).toBe(german);
  expect(splitLocale(german)).toEqual({ locale: "de", rest: english });
  expect(splitLocale(english)).toEqual({ locale: "en", rest: english });
});

test("a word that only begins like a language is none", () => {
  expect(splitLocale("/desk")).toEqual({ locale: "en", rest: "/desk" });
  expect(splitLocale("/de?x=1")).toEqual({ locale: "de", rest: "/?x=1" });
});
