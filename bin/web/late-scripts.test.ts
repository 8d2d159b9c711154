import { expect, test } from "vitest";
import { withLateScripts } from "./late-scripts";

const page = [
  '<head><link rel="preload" as="script" fetchPriority="low" nonce="n1" href="/_next/static/chunks/a.js"/>',
  '<link rel="preload" href="/c.woff2" as="font"/><script src="/_next/static/chunks/a.js" async="" nonce="n1"></script>',
  '<script src="/_next/static/chunks/polyfills.js" noModule="" nonce="n1"></script></head><body><p>Words</p>',
  '<script nonce="n1" id="_R_">(globalThis.x = []).push(1)</script>',
  '<script src="/_next/static/chunks/b.js" nonce="n1" async=""></script></body>',
].join("");

test("a form's scripts wait, in their order, for whoever touches the page; its words and data are all there", () => {
  const late = withLateScripts(page);
  expect(late.match(/<script [^>]*>/g)).toEqual([
    '<script type="text/late" data-src="/_next/static/chunks/a.js">',
    '<script src="/_next/static/chunks/polyfills.js" noModule="" nonce="n1">',
    '<script nonce="n1" id="_R_">',
    '<script type="text/late" data-src="/_next/static/chunks/b.js">',
    '<script nonce="n1">',
  ]);
  expect(late).toContain("<p>Words</p>");
  expect(late).toContain("push(1)");
  expect(late).toContain('<link rel="preload" href="/c.woff2" as="font"/>');
  expect(late).not.toContain('as="script"');
});

test("a page without a nonce keeps its scripts as they are: ours would not be let in", () => {
  const bare = page.replaceAll(' nonce="n1"', "");
  expect(withLateScripts(bare)).toBe(bare);
});
