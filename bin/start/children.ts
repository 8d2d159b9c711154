import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "./fail";

export type Child = { pid(): number | undefined; stop(): Promise<void> };
type Options = { env: NodeJS.ProcessEnv; onPid: () => void };

const patienceMs = 30_000;

/** Runs a file of ours until it ends, and returns the last thing that it told us; its standard output is ours. */
export async function runToEnd(script: string, env: NodeJS.ProcessEnv): Promise<unknown> {
  const child = launch(script, env);
  let told: unknown;
  child.on("message", (message) => {
    told = message;
  });
  const code = await ended(child);
  if (code !== 0) throw new StartError(`${script} failed (${code}).`);
  return told;
}

/** Keeps a file of ours running, again and again with growing pauses; resolves once it says that it is ready. */
export async function keepRunning(script: string, { env, onPid }: Options): Promise<Child> {
  let child = launch(script, env);
  let isStopping = false;
  await isReady(child, script);
  onPid();

  const watch = async () => {
    let pause = 250;
    while (!isStopping) {
      const since = Date.now();
      const code = await ended(child);
      if (isStopping) return;
      pause = Date.now() - since > 60_000 ? 250 : Math.min(pause * 2, 30_000);
      console.error(`${script} ended (${code}); starting it again in ${pause} ms.`);
      await sleep(pause);
      if (isStopping) return;
      child = launch(script, env);
      onPid();
    }
  };
  void watch();
  return {
    pid: () => child.pid,
    stop: async () => {
      isStopping = true;
      await stopChild(child);
    },
  };
}

function launch(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["bin/node.mjs", script], {
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function isReady(child: ChildProcess, script: string) {
  const outcome = await Promise.race([
    new Promise<"ready">((resolve) => child.once("message", () => resolve("ready"))),
    ended(child),
  ]);
  if (outcome !== "ready") throw new StartError(`${script} did not start (${outcome}).`);
}

function ended(child: ChildProcess): Promise<number | string> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(child.signalCode ?? child.exitCode ?? 0);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? code ?? 0));
  });
}

async function stopChild(child: ChildProcess) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended(child);
  clearTimeout(timer);
}
