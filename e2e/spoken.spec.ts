import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { jobWithQuestions, resume } from "./accessible";
import { expect, test } from "./fixtures";

test.describe.configure({ timeout: 300_000 });

/** Tabs until the element of this name has the focus; never more often than a page has stops. */
async function tabTo(page: Page, role: string, name: string | RegExp) {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press("Tab");
    const focused = await focusedElement(page);
    if (focused.role === role && (typeof name === "string" ? focused.name === name : name.test(focused.name)))
      return;
  }
  throw new Error(`the Tab key does not reach ${role} ${name}`);
}

/** The accessibility tree as Chromium gives it to screen readers. */
async function accessibilityTree(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ""),
      name: String(node.name?.value ?? ""),
      backendId: node.backendDOMNodeId,
      has: new Map(node.properties?.map((property) => [String(property.name), property.value.value]) ?? []),
    }));
}

async function focusedElement(page: Page) {
  const focused = (await accessibilityTree(page)).filter(
    ({ role, has }) => has.get("focused") === true && role !== "RootWebArea",
  );
  return focused.at(-1) ?? { role: "", name: "" };
}

test("the whole way, from the list to the confirmation, goes by keyboard alone", async ({ page }) => {
  const title = `Keyboard role ${randomUUID()}`;
  await jobWithQuestions(title);
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.keyboard.press("Tab");
  expect((await focusedElement(page)).name).toBe("Skip to content");
  await page.keyboard.press("Enter");
  await tabTo(page, "link", title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await tabTo(page, "link", "Apply for this role");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Apply: ${title}` })).toBeVisible();
  await tabTo(page, "button", "Submit application");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert", { name: "Your application is not sent yet" })).toBeFocused();

  // Each link of the summary leads to its field.
  await tabTo(page, "link", "Full name is missing.");
  await page.keyboard.press("Enter");
  expect((await focusedElement(page)).name).toBe("Full name");
  await page.keyboard.type("Amara Okonkwo-Lindqvist");
  await tabTo(page, "textbox", "Email");
  await page.keyboard.type(`${randomUUID()}@candidate.example`);
  await tabTo(page, "textbox", "Why do you want this?");
  await page.keyboard.type("Because it matters.");
  await tabTo(page, "radio", /Yes|No/);
  await page.keyboard.press("Space");
  await tabTo(page, "checkbox", "I agree to the processing of my data");
  await page.keyboard.press("Space");
  for (let step = 0; step < 60 && !/^Résumé/.test((await focusedElement(page)).name); step++) {
    await page.keyboard.press("Shift+Tab");
  }
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(await resume());
  await tabTo(page, "button", "Submit application");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
});

test("the whole way goes by accessible names and live announcements alone", async ({ page }) => {
  const title = `Spoken role ${randomUUID()}`;
  await jobWithQuestions(title);
  const spoken = await listenTo(page);
  await expect(async () => {
    await page.goto("/");
    await find(page, "link", title);
  }).toPass({ timeout: 60_000 });

  await act(page, "link", title, "click");
  await expectSpoken(page, "heading", title);
  await act(page, "link", "Apply for this role", "click");
  await expectSpoken(page, "heading", `Apply: ${title}`);
  await act(page, "button", "Submit application", "click");
  await expect.poll(spoken).toContain("Your application is not sent yet");
  expect(await spoken()).toContain("Full name is missing.");
  expect(await find(page, "textbox", "Full name")).toMatchObject({ isInvalid: true });

  await act(page, "textbox", "Full name", "Amara Okonkwo-Lindqvist");
  await act(page, "textbox", "Email", `${randomUUID()}@candidate.example`);
  await act(page, "textbox", "Why do you want this?", "Because it matters.");
  await act(page, "checkbox", "I agree to the processing of my data", "click");
  await act(page, "button", /^Résumé/, await resume());
  await act(page, "button", "Submit application", "click");
  await expectSpoken(page, "heading", "Application received");
  await expect(page).toHaveTitle(/^Application received/);
});

type Named = { role: string; name: string; backendId?: number; isInvalid: boolean };

async function find(page: Page, role: string, name: string | RegExp): Promise<Named> {
  const tree = await accessibilityTree(page);
  const found = tree.find(
    (node) => node.role === role && (typeof name === "string" ? node.name === name : name.test(node.name)),
  );
  if (!found) throw new Error(`nothing is announced as ${role} “${name}”`);
  const invalid = found.has.get("invalid");
  return { ...found, isInvalid: invalid !== undefined && invalid !== "false" };
}

async function expectSpoken(page: Page, role: string, name: string) {
  await expect(async () => void (await find(page, role, name))).toPass({ timeout: 30_000 });
}

type Deed = "click" | string | { name: string; mimeType: string; buffer: Buffer };

/** Does something to what the tree calls so, as a screen reader's user would. */
async function act(page: Page, role: string, name: string | RegExp, deed: Deed) {
  const { name: exact } = await find(page, role, name);
  const element =
    role === "link" || role === "checkbox" || role === "button" || role === "textbox"
      ? page.getByRole(role, { name: exact, exact: true })
      : page.getByLabel(exact);
  if (deed === "click") await element.click();
  else if (typeof deed === "string") await element.fill(deed);
  else await page.getByLabel(exact, { exact: true }).setInputFiles(deed);
}

/** What live regions and alerts say, and what takes the focus: the tree's own words, in the order they came. */
async function listenTo(page: Page): Promise<() => Promise<string>> {
  const heard = new Set<string>();
  return async () => {
    for (const { role, name, has } of await accessibilityTree(page)) {
      if (has.get("live") || has.get("focused") || role === "alert" || role === "status") heard.add(name);
    }
    const regions = page.getByRole("alert").or(page.getByRole("status"));
    for (const text of await regions.allInnerTexts()) heard.add(text);
    return [...heard].join("\n");
  };
}
