import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { policyOfPage } from "./page-policy";

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

it("names the inline scripts and styles of a page, and nothing that does not run", () => {
  const policy = policyOfPage(
    '<script src="/a.js"></script><script>one()</script><script type="application/ld+json">{}</script><style>p{}</style>',
  );
  expect(policy).toContain(`script-src 'self' 'sha256-${hash("one()")}';`);
  expect(policy).toContain(`style-src 'self' 'sha256-${hash("p{}")}'`);
  expect(policy).not.toContain(hash("{}"));
});
