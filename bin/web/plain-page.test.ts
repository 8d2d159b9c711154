import { expect, test } from "vitest";
import { withoutScripts } from "./plain-page";

test("a public page keeps its words, styles and data for search engines, and loses every script", () => {
  const page = [
    '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/b.js"/>',
    '<link rel="preload" href="/c.woff2" as="font"/><script src="/b.js" async=""></script>',
    '<script src="/polyfills.js" noModule=""></script></head>',
    '<body><script type="application/ld+json">{"title":"\\u003c/script>"}</script><p>Words &lt;script&gt;</p>',
    '<script id="_R_">(globalThis.x = []).push(1)</script><script>self.__next_f.push([1,"\\u003cp>"])</script></body>',
  ].join("");
  expect(withoutScripts(page)).toBe(
    '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" href="/c.woff2" as="font"/></head><body><script type="application/ld+json">{"title":"\\u003c/script>"}</script><p>Words &lt;script&gt;</p></body>',
  );
});
