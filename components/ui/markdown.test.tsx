import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Markdown } from "./markdown";

const html = (source: string) => renderToStaticMarkup(<Markdown source={source} />);

describe("someone's Markdown", () => {
  test("keeps headings, lists, emphasis and links", () => {
    expect(html("## The role\n\n- **Safety:** first\n- [Paper](https://example.org/a?b=c)")).toBe(
      '<h2>The role</h2>\n<ul>\n<li><strong>Safety:</strong> first</li>\n<li><a href="https://example.org/a?b=c" rel="noopener noreferrer">Paper</a></li>\n</ul>',
    );
  });

  test.each([
    "<script>alert(1)</script>",
    "Text <script>alert(1)</script> more",
    "<SCRIPT\nsrc=//x.example>alert(1)</SCRIPT>",
    "- item <script>alert(1)",
    "<style>alert(1)</style>",
    "a <img src=x onerror=alert(1)> b",
    "<iframe srcdoc='alert(1)'></iframe>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    '<div onclick="alert(1)">x</div>',
  ])("shows no HTML of its own: %s", (source) => {
    expect(html(source)).not.toMatch(/<(script|style|img|iframe|svg|div)|alert|javascript:|on\w+=/i);
  });

  test.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "<javascript:alert(1)>",
    "[x][1]\n\n[1]: javascript:alert(1)",
  ])("has no link that runs anything: %s", (source) => {
    expect(html(source)).not.toContain("<a");
  });

  test("an attribute cannot break out of a link", () => {
    const shown = html('[x](https://example.org/"onmouseover="alert(1) "title\\" onclick=\\"y")');
    expect(shown).not.toMatch(/<a[^>]*\son\w+=/);
  });

  test("an image is its text, so that no other server learns who reads", () => {
    expect(html("![The lab](https://tracker.example/pixel.png)")).toBe("<p>The lab</p>");
  });

  test("the page keeps the only first heading", () => {
    expect(html("# Big")).toBe("<h2>Big</h2>");
  });
});
