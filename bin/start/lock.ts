import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isAlive, stopProcess } from "@/db/embedded/processes";
import { StartError } from "./fail";

const stateShape = z.object({
  pid: z.number(),
  /** npm, when it started us; without it nobody is left who could press Ctrl-C. */
  npm: z.number().nullable(),
  address: z.string(),
  children: z.array(z.number()),
});
type State = z.infer<typeof stateShape>;

/** The command line of a process of ours, and of none that was given an old one's number; Next renames its own. */
const launcher = /bin\/node\.mjs|next-(server|build)/;

export type Lock = { setChildren(pids: number[]): void; release(): void };

/** One start a data folder. What a killed start left running is stopped first. */
export async function takeLock(dataDir: string, address: string): Promise<Lock> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "running.json");
  const state: State = { pid: process.pid, npm: startedByNpm() ? process.ppid : null, address, children: [] };
  for (let attempt = 0; ; attempt++) {
    const other = read(file);
    if (other) await clearAway(other);
    rmSync(file, { force: true });
    if (create(file, state)) break;
    if (attempt > 3) throw new StartError(`Another start of Assay is under way in ${dataDir}.`);
  }
  return {
    setChildren: (children) => {
      writeFileSync(file, JSON.stringify({ ...state, children }), { mode: 0o600 });
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** The start that runs on that data folder, if one does. */
export function findRunning(dataDir: string): { pid: number; address: string } | null {
  const state = read(join(dataDir, "running.json"));
  return state && isAlive(state.pid, launcher) ? state : null;
}

export function startedByNpm(): boolean {
  return Boolean(process.env.npm_lifecycle_event);
}

async function clearAway(other: State) {
  if (other.pid !== process.pid && isAlive(other.pid, launcher)) {
    const isOrphan = other.npm !== null && !isAlive(other.npm);
    if (!isOrphan) throw new StartError(`Assay runs already (process ${other.pid}): ${other.address}`);
    await stopProcess(other.pid, "SIGTERM", 15_000);
  }
  const left = other.children.filter((pid) => isAlive(pid, launcher));
  await Promise.all(left.map((pid) => stopProcess(pid, "SIGTERM", 5_000)));
}

function read(file: string): State | null {
  try {
    return stateShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function create(file: string, state: State): boolean {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600, flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
