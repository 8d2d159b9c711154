import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { sampleProfile } from "@/db/seed/resume/sample-profile";
import { expect, test } from "./fixtures";
import {
  choose,
  filledIn,
  fillIn,
  holdUploads,
  openForm,
  patiently,
  received,
  resume,
  storedFor,
  submit,
  summaryOf,
  uploaded,
} from "./upload-form";

test("a chosen résumé goes up at once, fills the empty fields, and is sent as a token", async ({ page }) => {
  await openForm(page);
  const release = await holdUploads(page);
  await page.getByLabel("Phone").fill("+49 30 1234567");
  await choose(page);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByLabel("Location").fill("Zürich");
  release();
  await uploaded(page);
  await expect(page.getByText(/Łucja\.pdf, \d+ KB/)).toBeVisible();
  await expect(filledIn(page)).toBeVisible(patiently);
  await expect(filledIn(page)).toContainText("Full name, Email, Google Scholar, GitHub, Website");
  await expect(page.getByLabel("Full name")).toHaveValue(sampleProfile.name);
  await expect(page.getByLabel("Full name")).toHaveAccessibleDescription("From your résumé");
  await expect(page.getByLabel("Phone")).toHaveValue("+49 30 1234567");
  await expect(page.getByLabel("Location")).toHaveValue("Zürich");

  const email = await fillIn(page);
  await expect(page.getByLabel("Full name")).not.toHaveAccessibleDescription(/From your résumé/);
  const posted = page.waitForRequest((request) => request.headers()["next-action"] !== undefined);
  await submit(page);
  expect((await posted).postDataBuffer()?.length).toBeLessThan(10_000);
  await received(page);
  expect(await storedFor(email)).toMatchObject([{ fileName: "Łucja.pdf" }]);
});

test("one press takes back what was filled in, and nothing else", async ({ page }) => {
  await openForm(page);
  await choose(page);
  await expect(filledIn(page)).toBeVisible(patiently);
  await page.getByLabel("GitHub").fill("octocat");
  await page.getByLabel("Current affiliation").fill("ETH");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Full name")).toHaveValue("");
  await expect(page.getByLabel("Website")).toHaveValue("");
  await expect(page.getByLabel("GitHub")).toHaveValue("octocat");
  await expect(page.getByLabel("Current affiliation")).toHaveValue("ETH");
  await expect(filledIn(page)).toHaveCount(0);
  await uploaded(page);
});

test("a form sent while its file is still going up waits for it", async ({ page }) => {
  await openForm(page);
  const release = await holdUploads(page);
  const email = await fillIn(page);
  await choose(page);
  await submit(page);
  await expect(page.getByText("Your file is still on its way.")).toBeVisible();
  release();
  await received(page);
  expect(await storedFor(email)).toHaveLength(1);
});

test("choosing a file and pressing the button at once is enough", async ({ page }) => {
  await openForm(page);
  const email = await fillIn(page);
  await choose(page);
  await submit(page);
  await received(page);
  expect(await storedFor(email)).toHaveLength(1);
});

test("an upload can be cancelled, and the file is not chosen any more", async ({ page }) => {
  await openForm(page);
  await holdUploads(page);
  await choose(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByLabel("Résumé")).toHaveValue("");
  await expect(page.getByLabel("Résumé")).toBeFocused();
  await fillIn(page);
  await submit(page);
  await expect(summaryOf(page)).toContainText("Résumé is missing.");
});

test.describe("when the connection breaks", () => {
  test.use({ expectedErrors: [/Failed to load resource: net::/] });

  test("the upload is tried again by a button", async ({ page }) => {
    await openForm(page);
    await page.route("/api/uploads", (route) => route.abort(), { times: 1 });
    await choose(page);
    await page.getByRole("button", { name: "Try again" }).click();
    await uploaded(page);
    const email = await fillIn(page);
    await submit(page);
    await received(page);
    expect(await storedFor(email)).toHaveLength(1);
  });

  test("for good, the file travels with the form", async ({ page }) => {
    await openForm(page);
    await page.route("/api/uploads", (route) => route.abort());
    await choose(page);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    const email = await fillIn(page);
    await submit(page);
    await received(page);
    expect(await storedFor(email)).toMatchObject([{ fileName: "Łucja.pdf" }]);
  });
});

test("a file that is none of ours is refused at the field, and another one taken", async ({ page }) => {
  await openForm(page);
  const picture = { name: "me.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a00", "hex") };
  await page.getByLabel("Résumé").setInputFiles(picture);
  await expect(page.getByLabel("Résumé")).toHaveAccessibleDescription(/neither a PDF nor a Word document/);
  await choose(page);
  await uploaded(page);
  await expect(page.getByLabel("Résumé")).not.toHaveAttribute("aria-invalid", "true");
});

async function tokenIn(page: Page): Promise<string> {
  await choose(page);
  await uploaded(page);
  return page.locator('input[name="upload-resume"]').inputValue();
}

test("a token of another browser, or one that was used, is refused at the field with a kind sentence", async ({
  page,
  browser,
  baseURL,
}) => {
  await openForm(page);
  const used = await tokenIn(page);
  await fillIn(page);
  await submit(page);
  await received(page);
  const context = await browser.newContext({ baseURL });
  const foreign = await tokenIn(await openedIn(context));
  for (const token of [used, foreign]) {
    await openForm(page);
    const email = await fillIn(page);
    await choose(page);
    await uploaded(page);
    await page.locator('input[name="upload-resume"]').evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, token);
    await submit(page);
    await expect(summaryOf(page)).toContainText("Please choose it again.");
    expect(await storedFor(email)).toHaveLength(0);
    await submit(page);
    await received(page);
    expect(await storedFor(email), "then the bytes came with the form").toHaveLength(1);
  }
  await context.close();
});

async function openedIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openForm(page);
  return page;
}

test("half a file, too large a file and one from another site are refused, and nothing is stored", async ({
  request,
  baseURL,
}) => {
  const name = `${randomUUID()}.pdf`;
  const own = { origin: baseURL ?? "", "upload-name": name };
  const large = await request.post("/api/uploads", { headers: own, data: Buffer.alloc(11_000_000, "%PDF-") });
  expect(large.status()).toBe(422);
  expect(await large.text()).toContain("larger than 10 MB");
  const { buffer } = await resume();
  const headers = { ...own, origin: "https://evil.example" };
  expect((await request.post("/api/uploads", { headers, data: buffer })).status()).toBe(403);
  await sendHalf(new URL("/api/uploads", baseURL), buffer, name);
  const countOf = () => db.$count(uploads, eq(uploads.fileName, name));
  expect(await countOf()).toBe(0);
  expect((await request.post("/api/uploads", { headers: own, data: buffer })).status()).toBe(200);
  expect(await countOf(), "whole, and from our own page").toBe(1);
});

/** Announces the whole file, sends half of it, and hangs up. */
function sendHalf(url: URL, bytes: Buffer, name: string): Promise<void> {
  return new Promise((resolve) => {
    const head = `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${url.origin}\r\nUpload-Name: ${name}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(head);
      socket.write(bytes.subarray(0, bytes.length / 2), () => socket.end());
    });
    socket.on("close", () => resolve());
    socket.resume();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the file goes with the form", async ({ page }) => {
    await openForm(page);
    const email = await fillIn(page);
    await choose(page);
    await submit(page);
    await received(page);
    expect(await storedFor(email)).toHaveLength(1);
  });
});
