import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { z } from "zod";
import { freePort } from "@/bin/start/port";
import { expect, test } from "./fixtures";

/** `npm start` as on a new machine: nothing of this test run's own database. */
function start(settings: Record<string, string>) {
  const { DATABASE_URL: _, E2E_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ["bin/node.mjs", "bin/start.ts"], {
    env: { ...env, DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, said: () => said };
}

const running = z.object({ pid: z.number(), children: z.array(z.number()) });

async function processesOf(dataDir: string, databaseUrl: string): Promise<number[]> {
  const { pid, children } = running.parse(JSON.parse(await readFile(join(dataDir, "running.json"), "utf8")));
  const sql = postgres(databaseUrl, { max: 1 });
  const [row] = await sql`select setting as folder from pg_settings where name = 'data_directory'`;
  await sql.end();
  const [postmaster = ""] = (await readFile(join(row?.folder, "postmaster.pid"), "utf8")).split("\n");
  return [pid, ...children, Number(postmaster)];
}

async function jobsIn(databaseUrl: string): Promise<unknown[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  const rows = await sql`select id, title from jobs`;
  await sql.end();
  return [...rows];
}

test("everything killed outright, it starts again without a hand; a second start says in one line why it cannot", async () => {
  test.setTimeout(240_000);
  const home = await mkdtemp(join(tmpdir(), "assay größe und plätze "));
  const [dataDir, elsewhere] = [join(home, "one"), join(home, "two")];
  const PORT = String(await freePort());
  const address = `http://localhost:${PORT}`;
  const note = () => readFile(join(dataDir, "database-url"), "utf8").then((text) => text.trim());
  const healthy = async () => {
    await expect.poll(() => app.said(), { timeout: 90_000 }).toContain("Assay is ready");
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  };
  let app = start({ DATA_DIR: dataDir, PORT });
  try {
    await healthy();
    const jobs = await jobsIn(await note());
    expect(jobs).toMatchObject([{ title: "Research Scientist" }]);

    const again = start({ DATA_DIR: dataDir, PORT });
    expect(await again.ended).toBe(1);
    expect(again.said()).toBe(`Assay runs already (process ${app.child.pid}): ${address}\n`);
    const beside = start({ DATA_DIR: elsewhere, PORT });
    expect(await beside.ended).toBe(1);
    expect(beside.said()).toBe(
      `Port ${PORT} is taken by another program: stop that one, or set PORT to another.\n`,
    );

    for (const pid of await processesOf(dataDir, await note())) process.kill(pid, "SIGKILL");
    await app.ended;
    app = start({ DATA_DIR: dataDir, PORT });
    await healthy();
    expect(await jobsIn(await note())).toEqual(jobs);
    app.child.kill("SIGTERM");
    expect(await app.ended).toBe(0);
  } finally {
    app.child.kill("SIGTERM");
    await app.ended;
    await rm(home, { recursive: true, force: true });
  }
});
