import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { startEmbedded } from "@/db/embedded";

const minutes = 60_000;
const folder = await mkdtemp(join(tmpdir(), "assay backup "));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As npm runs it, on an embedded database of its own. */
async function runScript(script: string, dataDir: string, ...args: string[]) {
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: join(folder, dataDir),
    DEMO: "0",
    NODE_ENV: "test" as const,
  };
  return promisify(execFile)(process.execPath, ["bin/node.mjs", `bin/${script}.ts`, ...args], { env });
}

async function usersIn(dataDir: string) {
  const database = await startEmbedded(join(folder, dataDir));
  const sql = postgres(database.url, { max: 1 });
  const users = await sql`select email::text as email, role::text as role from users`;
  const mails = await sql`select count(*)::int as count from pgboss.job where name = 'send-mail'`;
  await sql.end();
  await database.stop();
  return { users: [...users], mails: mails[0]?.count };
}

describe("backup and restore", () => {
  const archive = join(folder, "backup.tar.gz");

  it("bring people and waiting work back on an empty machine", { timeout: 5 * minutes }, async () => {
    await runScript("user-add", "one", "--email", "ada@example.org", "--name", "Ada", "--role", "admin");
    await runScript("backup", "one", archive);
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    await runScript("restore", "two", archive);
    const restored = await usersIn("two");
    expect(restored).toEqual(await usersIn("one"));
    expect(restored.users).toEqual([{ email: "ada@example.org", role: "admin" }]);
  });

  it("refuse a database that holds something", { timeout: 5 * minutes }, async () => {
    await expect(runScript("restore", "two", archive)).rejects.toMatchObject({
      stderr: "This database is not empty: restore into an empty one.\n",
    });
  });
});
