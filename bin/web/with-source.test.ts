import { expect, test } from "vitest";
import { sharedPosting, withSource } from "./with-source";

const page =
  '<link href="/jobs/lead" rel="x"><a class="b" href="/jobs/lead/apply">Apply</a><a href="/de/jobs/lead" hrefLang="de">DE</a>' +
  '<a href="/jobs/leader/apply">Other</a><a href="/privacy">Privacy</a>';

test("a share link's source goes along to the form and the other language, and nowhere else", () => {
  expect(withSource(page, "/jobs/lead?source=neurips-2026&x=1")).toBe(
    '<link href="/jobs/lead" rel="x"><a class="b" href="/jobs/lead/apply?source=neurips-2026">Apply</a>' +
      '<a href="/de/jobs/lead?source=neurips-2026" hrefLang="de">DE</a>' +
      '<a href="/jobs/leader/apply">Other</a><a href="/privacy">Privacy</a>',
  );
  expect(withSource(page, "/de/jobs/lead?source=neurips-2026")).toContain("/apply?source=neurips-2026");
});

test("whatever could not be a source changes nothing", () => {
  for (const query of [
    "",
    "?source=",
    "?source=%22%3E%3Cscript%3E",
    "?source=A",
    `?source=${"x".repeat(81)}`,
  ]) {
    expect(withSource(page, `/jobs/lead${query}`)).toBe(page);
  }
  expect(sharedPosting("/privacy?source=x")).toBeNull();
  expect(sharedPosting("/jobs/lead/apply?source=x")).toBeNull();
});
