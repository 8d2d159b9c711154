import { expect, test } from "vitest";
import { linkViews } from "./link-views";

const none = { googleScholar: null, orcid: null, github: null, website: null };

test("web addresses and iDs become links with short words, in the form's order", () => {
  const links = linkViews({
    googleScholar: "https://scholar.google.com/citations?user=a",
    orcid: "0000-0002-1825-0097",
    github: "https://www.github.com/amara/",
    website: null,
  });
  expect(links).toEqual([
    {
      label: "Google Scholar",
      text: "scholar.google.com/citations?user=a",
      href: "https://scholar.google.com/citations?user=a",
    },
    { label: "ORCID", text: "0000-0002-1825-0097", href: "https://orcid.org/0000-0002-1825-0097" },
    { label: "GitHub", text: "github.com/amara", href: "https://www.github.com/amara/" },
  ]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "my site"])(
  "%s is shown and never linked",
  (website) => {
    expect(linkViews({ ...none, website })).toEqual([{ label: "Website", text: website, href: null }]);
  },
);
