import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { freePort } from "@/bin/start/port";
import { startProcess } from "@/bin/test/start-process";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import { updatePosting } from "@/lib/jobs/update-posting";
import { startFakeMailServer } from "@/lib/mail/fake-mail-server";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

test("of two web processes each tells what the other did: a posting within a minute, a move at once", async ({
  signedIn,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const port = String(await freePort());
  const other = await startProcess("bin/web.ts", { PORT: port });
  const bases = [baseURL ?? "", `http://localhost:${port}`];
  try {
    const recruiter = await createUser("recruiter");
    const job = await createJob({ title: "Seen twice" });
    const { id } = await createApplication(job, { fullName: "Ada Byron" });
    const readBoth = () =>
      Promise.all(bases.map(async (base) => (await fetch(`${base}/jobs/${job.slug}`)).text()));
    for (const html of await readBoth()) expect(html).toContain("Test things");
    const [{ version } = { version: 0 }] = await db.select().from(jobs).where(eq(jobs.id, job.id));
    await updatePosting(recruiter, {
      jobId: job.id,
      version,
      location: "Berlin",
      city: null,
      region: null,
      country: null,
      summary: "A test posting.",
      body: "## The role\n\n- Written anew",
    });

    const page = await signedIn(recruiter);
    await page.goto(`/desk/jobs/${job.slug}?view=board`);
    const cookie = `${sessionCookieName()}=${await createSessionToken(recruiter.id, 1)}`;
    const idOf = (name: string) => job.stages.find((stage) => stage.name === name)?.id;
    const moved = await fetch(`${bases[1]}/api/applications/${id}/move`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", origin: bases[1] ?? "" },
      body: JSON.stringify({ fromStageId: idOf("Applied"), toStageId: idOf("Panel") }),
    });
    expect(moved.status).toBe(200);
    await expect(
      page.getByRole("list", { name: "Panel" }).getByRole("link", { name: "Ada Byron" }),
    ).toBeVisible();

    await expect
      .poll(async () => (await readBoth()).filter((html) => html.includes("Written anew")).length, {
        timeout: 60_000,
      })
      .toBe(2);
  } finally {
    await other.stop();
  }
});

test("a mail on which the worker was killed leaves once, when a worker is there again", async () => {
  test.setTimeout(180_000);
  const database = `assay_killed_${randomBytes(6).toString("hex")}`;
  await db.execute(sql.raw(`create database ${database}`));
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  const mailServer = await startFakeMailServer();
  const env = {
    DATABASE_URL: url.href,
    DEMO: "0",
    SMTP_URL: mailServer.url.replace(/\?.*/, ""),
    MAIL_FROM: "jobs@assay.test",
  };
  const client = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    const addUser = [
      "bin/node.mjs",
      "bin/user-add.ts",
      "--email",
      "ada@staff.internal",
      "--name",
      "Ada",
      "--role",
      "admin",
    ];
    await promisify(execFile)(process.execPath, addUser, { env: { ...process.env, ...env } });
    mailServer.answer("hang");
    const first = await startProcess("bin/worker.ts", env);
    await expect
      .poll(async () => (await client`select state from pgboss.job where name = 'send-mail'`)[0]?.state)
      .toBe("active");
    await first.stop("SIGKILL");
    mailServer.answer("take");
    const second = await startProcess("bin/worker.ts", env);
    await expect.poll(() => mailServer.received.length, { timeout: 120_000 }).toBe(1);
    await expect
      .poll(async () => (await client`select state, attempts from mail_outbox`).map(({ state }) => state))
      .toEqual(["sent"]);
    await second.stop();
    expect(mailServer.received).toHaveLength(1);
  } finally {
    await client.end();
    await mailServer.stop();
    await db.execute(sql.raw(`drop database ${database} with (force)`));
  }
});
