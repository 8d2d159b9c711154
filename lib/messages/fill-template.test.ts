import { describe, expect, test } from "vitest";
import { fillTemplate, wrongPlace } from "./fill-template";

describe("a filled template", () => {
  test("has each value in its place, and keeps the link's place for the mail", () => {
    const filled = fillTemplate("{{greeting}}\n\nyou are at {{ stage }}, {{days}} days.\n\n{{link}}", {
      greeting: "Hello,",
      stage: "Panel",
      days: 7,
    });
    expect(filled).toBe("Hello,\n\nyou are at Panel, 7 days.\n\n{{link}}");
  });

  test("has no paragraph where there is nothing to say", () => {
    expect(fillTemplate("a\n\n{{next}}\n\nb", { next: "" })).toBe("a\n\nb");
  });

  test("never fills what a value brings along", () => {
    const filled = fillTemplate("Hello {{name}}, {{title}}", { name: "{{link}}", title: "{{{{name}}}}" });
    expect(filled).not.toMatch(/\{\{|\}\}/);
  });
});

describe("a template's places", () => {
  test("are its mail's variables alone", () => {
    expect(wrongPlace("Hello {{name}}", ["name"])).toBeNull();
    expect(wrongPlace("Hello {{nmae}}", ["name"])).toBe(
      "{{nmae}} is no variable of this mail. There are: {{name}}.",
    );
    expect(wrongPlace("{{}}", ["name"])).toContain("{{}} is no variable");
    expect(wrongPlace("{{constructor}}", ["name"])).toContain("is no variable");
  });

  test.each(["Hello {{name", "Hello name}}", "{{na{me}}"])("have an end: %j", (text) => {
    expect(wrongPlace(text, ["name"])).toContain("between two braces");
  });
});
