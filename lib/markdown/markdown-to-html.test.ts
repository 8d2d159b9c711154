import { expect, test } from "vitest";
import { markdownToHtml } from "./markdown-to-html";

test("sections and bullets become plain HTML", () => {
  expect(markdownToHtml("## Role\n\nDo *good* work.\n\n- **One:** a & b\n- two < three")).toBe(
    "<h2>Role</h2><p>Do <em>good</em> work.</p><ul><li><p><strong>One:</strong> a &amp; b</p></li><li><p>two &lt; three</p></li></ul>",
  );
});

test.each([
  "<script>alert(1)</script>",
  "a <script>alert(1)</script> b",
  "[x](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
])("nothing in %s runs, nor shows", (source) => {
  expect(markdownToHtml(source)).not.toMatch(/alert|<script|javascript/);
});
