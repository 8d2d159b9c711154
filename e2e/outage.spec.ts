import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { freePort } from "@/bin/start/port";
import { startProcess, type TestProcess } from "@/bin/test/start-process";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import { makePdf } from "@/lib/testing/make-files";
import { startTcpProxy, type TcpProxy } from "@/lib/testing/tcp-proxy";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

/** A web process of our own that reaches the database through a proxy, so that it can be taken away. */
test.describe.configure({ mode: "serial" });
test.use({ expectedErrors: [/status of 503|Failed to fetch/] });

let proxy: TcpProxy;
let web: TestProcess;
let base: string;

test.beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  const port = String(await freePort());
  base = `http://localhost:${port}`;
  web = await startProcess("bin/web.ts", { DATABASE_URL: url.href, PORT: port });
});

test.afterAll(async () => {
  await web.stop();
  await proxy.stop();
});

function takeAway() {
  proxy.refuse();
  proxy.cut("reset");
}

const statusOf = async (path: string, init?: RequestInit) =>
  (await fetch(base + path, { redirect: "manual", ...init })).status;

async function isBack() {
  proxy.open();
  await expect.poll(() => statusOf("/api/health")).toBe(200);
  await expect.poll(() => statusOf("/sign-in")).toBe(200);
}

async function fillIn(page: Page, email: string) {
  // A file on disk, as a browser reads it anew when a form is sent once more.
  const file = test.info().outputPath("resume.pdf");
  await writeFile(file, await makePdf(["Amara Okonkwo"]));
  await page.getByLabel("Résumé").setInputFiles(file);
  await page.getByLabel("Full name").fill("Amara Okonkwo");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
}

const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();
const received = (page: Page) => page.getByRole("heading", { name: "Application received" });
const newEmail = () => `${randomUUID()}@candidate.example`;
const stored = (email: string) => db.select().from(applications).where(eq(applications.email, email));

test("without the database every door says so in its own way, and opens again by itself", async () => {
  const job = await createJob();
  const { id } = await createApplication(job);
  const viewer = await createUser("recruiter");
  const cookie = `${sessionCookieName()}=${await createSessionToken(viewer.id, 1)}`;
  const html = { headers: { cookie, accept: "text/html" } };
  const doors = [
    "/desk",
    `/desk/jobs/${job.slug}`,
    `/desk/applications/${id}`,
    "/application",
    `/jobs/${job.slug}/apply`,
  ];
  for (const path of doors.slice(0, 3)) expect(await statusOf(path, html), path).toBe(200);

  takeAway();
  await expect.poll(() => statusOf("/api/health")).toBe(503);
  expect(await (await fetch(`${base}/api/health`)).json()).toMatchObject({ database: "away", storage: "ok" });
  for (const path of doors) {
    const response = await fetch(base + path, html);
    expect(response.status, path).toBe(503);
    expect(response.headers.get("retry-after"), path).toBe("5");
    expect(await response.text(), path).toContain("We will be back in a moment");
  }
  const api = await fetch(`${base}/api/applications/${id}`, { headers: { cookie } });
  expect(api.status).toBe(503);
  expect(await api.json()).toMatchObject({ error: { code: "unavailable" } });

  await isBack();
  for (const path of doors.slice(0, 3)) expect(await statusOf(path, html), path).toBe(200);
  expect(web.child.exitCode).toBeNull();
});

test("an application confirmed before is there; one sent meanwhile keeps what was typed and is sent again, once", async ({
  page,
}) => {
  const job = await createJob();
  const [before, meanwhile] = [newEmail(), newEmail()];
  await page.goto(`${base}/jobs/${job.slug}/apply`);
  await fillIn(page, before);
  await submit(page);
  await expect(received(page)).toBeVisible();
  await page.goto(`${base}/jobs/${job.slug}/apply`);
  await fillIn(page, meanwhile);
  takeAway();
  await expect.poll(() => statusOf("/api/health")).toBe(503);
  await submit(page);
  await expect(page.getByRole("alert", { name: "Your application is not sent yet" })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(meanwhile);
  await isBack();
  await submit(page);
  await expect(received(page)).toBeVisible();
  expect(await stored(before)).toHaveLength(1);
  expect(await stored(meanwhile)).toHaveLength(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form sent meanwhile shows our page, and sent again from it makes one application", async ({
    page,
  }) => {
    const job = await createJob();
    const email = newEmail();
    await page.goto(`${base}/jobs/${job.slug}/apply`);
    await fillIn(page, email);
    takeAway();
    await expect.poll(() => statusOf("/api/health")).toBe(503);
    await submit(page);
    await expect(page.getByRole("heading", { name: "We will be back in a moment" })).toBeVisible();
    await isBack();
    // What reloading the page does: the browser sends the very same form once more.
    await page.reload();
    await expect(received(page)).toBeVisible();
    expect(await stored(email)).toHaveLength(1);
  });
});
