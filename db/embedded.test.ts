import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { startEmbedded } from "./embedded";

describe("the embedded database", async () => {
  const folder = await mkdtemp(join(tmpdir(), "assay plätze "));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("keeps what was committed when everything is killed, and starts again without a hand", async () => {
    const first = await startEmbedded(join(folder, ".data"));
    const before = postgres(first.url, { max: 1, onnotice: () => {} });
    await before`create table kept (word text)`;
    await before`insert into kept values ('still here')`;
    process.kill(first.pid, "SIGKILL");
    await before.end({ timeout: 1 });

    const second = await startEmbedded(join(folder, ".data"));
    const after = postgres(second.url, { max: 1 });
    expect(await after`select word from kept`).toEqual([{ word: "still here" }]);
    await after.end();
    await second.stop();
  });

  it("stops a server that outlived the process which started it", async () => {
    const orphan = await startEmbedded(join(folder, ".data"));
    const heir = await startEmbedded(join(folder, ".data"));
    expect(heir.pid).not.toBe(orphan.pid);
    await heir.stop();
    await sleep(10);
    expect(() => process.kill(orphan.pid, 0)).toThrow();
  });

  it("asks for its password and listens on this machine alone", async () => {
    const database = await startEmbedded(join(folder, ".data"));
    const stranger = postgres(database.url, { password: "guess", max: 1 });
    await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
    await stranger.end();
    const sql = postgres(database.url, { max: 1 });
    expect(await sql`show listen_addresses`).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await sql`show fsync`).toEqual([{ fsync: "on" }]);
    expect(await sql`show synchronous_commit`).toEqual([{ synchronous_commit: "on" }]);
    await sql.end();
    await database.stop();
  });
});
