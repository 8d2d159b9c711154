import { expect, test } from "vitest";
import { policyOfPage } from "./page-policy";

test("a page's policy names its scripts, also when somebody asked for its head alone before", () => {
  expect(policyOfPage("", "tag")).not.toContain("sha256");
  expect(policyOfPage("<script>go()</script>", "tag")).toContain("sha256-");
});
