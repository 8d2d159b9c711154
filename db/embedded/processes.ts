import "server-only";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether that process lives and, where one can ask, has `words` on its command line: numbers are reused. */
export function isAlive(pid: number, words: string | RegExp = ""): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isPermissionError(error)) return false;
  }
  const line = commandLine(pid);
  if (line === null) return true;
  return line !== "" && (typeof words === "string" ? line.includes(words) : words.test(line));
}

/** Asks, waits, then insists. */
export async function stopProcess(pid: number, signal: NodeJS.Signals, patienceMs: number) {
  send(pid, signal);
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid) && Date.now() < deadline) await sleep(50);
  if (isAlive(pid)) send(pid, "SIGKILL");
  const gone = Date.now() + 2_000;
  while (isAlive(pid) && Date.now() < gone) await sleep(50);
}

/** Null where it cannot be known; empty for a process that has ended and was not yet collected. */
function commandLine(pid: number): string | null {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return process.platform === "linux" ? "" : null;
  }
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // It went by itself.
  }
}

function isPermissionError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPERM";
}
