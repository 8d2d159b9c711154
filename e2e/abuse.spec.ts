import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { newFormStamp } from "@/lib/abuse/form-stamp";
import { withClock } from "@/lib/clock";
import { perNetwork } from "@/lib/per-network";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

async function fillIn(page: Page): Promise<string> {
  const { slug } = await createJob();
  await page.goto(`/jobs/${slug}/apply`);
  const email = `${randomUUID()}@candidate.example`;
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  return email;
}

async function chooseResume(page: Page) {
  const buffer = Buffer.from(await makePdf(["Amara"]));
  await page.getByLabel("Résumé").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
}

/** As a program does it, past everything that people see. */
async function setHidden(page: Page, name: string, value: string) {
  await page.locator(`input[name="${name}"]`).evaluate((field, given) => {
    if (field instanceof HTMLInputElement) field.value = given;
  }, value);
}

const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();
const storedFor = (email: string) => db.$count(applications, eq(applications.email, email));

async function expectAskedOnce(page: Page, email: string, sentence: RegExp) {
  await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
  expect(await storedFor(email)).toBe(0);
}

async function expectTaken(page: Page, email: string) {
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  expect(await storedFor(email)).toBe(1);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a form with the field filled in that nobody sees comes back once, and is taken then", async ({
      page,
    }) => {
      const email = await fillIn(page);
      await expect(page.getByLabel("Leave this empty")).not.toBeInViewport();
      await chooseResume(page);
      await setHidden(page, "subject", "cheap watches");
      await submit(page);
      await expectAskedOnce(page, email, /A field of this form that nobody can see was filled in/);
      if (!javaScriptEnabled) await chooseResume(page);
      await submit(page);
      await expectTaken(page, email);
    });
  });
}

test.describe("amid a flood from one network", () => {
  const network = `198.51.100.${randomInt(1, 255)}`;
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: { "x-forwarded-for": network } });

  test("a form that is sent in no time comes back once, and one that took its time does not", async ({
    page,
  }) => {
    const pace = perNetwork("apply-pace", 20, 3600, "");
    for (let form = 0; form < 20; form++) await pace.take(network);
    const quick = await fillIn(page);
    await chooseResume(page);
    await setHidden(page, "stamp", newFormStamp());
    await submit(page);
    await expectAskedOnce(page, quick, /That was very quick/);
    await chooseResume(page);
    await submit(page);
    await expectTaken(page, quick);

    const slow = await fillIn(page);
    await chooseResume(page);
    const minuteAgo = Date.now() - 60_000;
    await setHidden(page, "stamp", await withClock(new Date(minuteAgo), async () => newFormStamp()));
    await submit(page);
    await expectTaken(page, slow);
  });
});
