import { type ChildProcess, spawn } from "node:child_process";

export type TestProcess = { child: ChildProcess; stop: (signal?: NodeJS.Signals) => Promise<void> };

/** A file of ours in a process of its own, once it says that it is ready: another web process, another worker. */
export async function startProcess(script: string, env: Record<string, string>): Promise<TestProcess> {
  const child = spawn(process.execPath, ["bin/node.mjs", script], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await Promise.race([
    new Promise((resolve) => child.once("message", resolve)),
    ended.then((code) => Promise.reject(new Error(`${script} ended with ${code} before it was ready.`))),
  ]);
  return {
    child,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
}
