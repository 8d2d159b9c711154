import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "@/db/embedded/processes";
import { findRunning, takeLock } from "./lock";
import { checkPort, freePort } from "./port";

const folder = mkdtempSync(join(tmpdir(), "assay-lock-"));
const started: ChildProcess[] = [];
const gone = 4_194_300;

/** Looks like a process of ours from outside. */
function pretend(): number {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)", "bin/node.mjs"], {
    stdio: "ignore",
  });
  started.push(child);
  return child.pid ?? 0;
}

function leave(state: object) {
  writeFileSync(join(folder, "running.json"), JSON.stringify(state));
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(join(folder, "running.json"), { force: true });
});

describe("one start a data folder", () => {
  it("says in one line that it runs already, and where", async () => {
    leave({ pid: pretend(), npm: null, address: "http://localhost:3000", children: [] });
    await expect(takeLock(folder, "http://localhost:3001")).rejects.toThrow(
      /^Assay runs already \(process \d+\): http:\/\/localhost:3000$/,
    );
    expect(findRunning(folder)?.address).toBe("http://localhost:3000");
  });

  it("takes over from a start that was killed, and stops the processes it left", async () => {
    const web = pretend();
    leave({ pid: gone, npm: null, address: "http://localhost:3000", children: [web] });
    const lock = await takeLock(folder, "http://localhost:3000");
    expect(isAlive(web, "bin/node.mjs")).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, "running.json"), "utf8"))).toMatchObject({
      pid: process.pid,
    });
    lock.release();
    expect(findRunning(folder)).toBeNull();
  });

  it("stops a start whose npm was killed, as nobody is left who could", async () => {
    const orphan = pretend();
    leave({ pid: orphan, npm: gone, address: "http://localhost:3000", children: [] });
    (await takeLock(folder, "http://localhost:3000")).release();
    expect(isAlive(orphan, "bin/node.mjs")).toBe(false);
  });

  it("leaves a stranger alone who was given an old process's number", async () => {
    leave({ pid: process.pid, npm: null, address: "http://localhost:3000", children: [process.ppid] });
    (await takeLock(folder, "http://localhost:3000")).release();
    expect(isAlive(process.ppid)).toBe(true);
  });
});

describe("the port", () => {
  it("is said to be taken in one line", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    await expect(checkPort(port)).rejects.toThrow(
      `Port ${port} is taken by another program: stop that one, or set PORT to another.`,
    );
    other.close();
    await expect(checkPort(await freePort())).resolves.toBeUndefined();
  });
});
