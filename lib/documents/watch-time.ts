import "server-only";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** How much longer a child may live that the machine has hardly let run. */
const maxStretch = 3;

/**
 * Calls when a process has had its time; returns how to stop looking. On a busy machine a child with a low
 * priority waits more than it works, and its file is not to blame: then it is given up to three times as long.
 */
export function watchTime(pid: number | undefined, milliseconds: number, onTooMuch: () => void): () => void {
  const hasProc = pid !== undefined && existsSync("/proc/self/stat");
  let spent = milliseconds;
  let isWatching = true;
  const look = async () => {
    const worked = hasProc ? await readWorkedMilliseconds(pid).catch(() => milliseconds) : milliseconds;
    if (!isWatching) return;
    if (worked >= milliseconds / 2 || spent >= maxStretch * milliseconds) return onTooMuch();
    spent += milliseconds / 4;
    timer = setTimeout(look, milliseconds / 4);
  };
  let timer = setTimeout(look, milliseconds);
  return () => {
    isWatching = false;
    clearTimeout(timer);
  };
}

/** Processor time, which Linux counts in hundredths of a second. */
async function readWorkedMilliseconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
