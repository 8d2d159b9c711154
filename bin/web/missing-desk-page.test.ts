import { expect, test } from "vitest";
import { withWordsForNoScript } from "./missing-desk-page";

test("a missing desk page has its words without scripts too, in a style that the page's policy lets in", () => {
  const policy = "default-src 'none'; style-src 'self' 'nonce-abc+/='";
  const page = withWordsForNoScript('<html><body class="x"><script></script></body></html>', policy);
  expect(page).toMatch(/^<html><body class="x"><noscript><style nonce="abc\+\/=">/);
  expect(page).toContain("<h1>Page not found</h1>");
  expect(page).toContain("</noscript><script>");
});
