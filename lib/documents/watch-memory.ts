import "server-only";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Looks at a process from outside, often enough that a bomb is caught near the limit; returns how to stop looking. */
export function watchMemory(pid: number | undefined, maxBytes: number, onTooMuch: () => void): () => void {
  if (!pid) return () => {};
  const hasProc = existsSync("/proc/self/status");
  const readResidentBytes = hasProc ? readProc : readPs;
  let isWatching = true;
  const look = async () => {
    const bytes = await readResidentBytes(pid).catch(() => 0);
    if (!isWatching) return;
    if (bytes > maxBytes) onTooMuch();
    timer = setTimeout(look, hasProc ? 20 : 250);
  };
  let timer = setTimeout(look, 0);
  return () => {
    isWatching = false;
    clearTimeout(timer);
  };
}

async function readProc(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

async function readPs(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) * 1024;
}
