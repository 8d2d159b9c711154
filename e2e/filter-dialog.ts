import type { Locator, Page } from "@playwright/test";

/** Opens the filters of board, list or triage, lets the test choose some, and applies them. */
export async function filterBy(page: Page, choose: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await page.getByRole("button", { name: "Filters…" }).click();
  const dialog = page.getByRole("dialog", { name: "Filters" });
  await choose(dialog);
  await dialog.getByRole("button", { name: "Show these" }).click();
  await dialog.waitFor({ state: "hidden" });
}
