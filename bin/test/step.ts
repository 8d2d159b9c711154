import { spawn } from "node:child_process";

/** What failed is named once more at the end, below pages of output. */
export type Counts = { passed: number; failed: string[] };

type StepOptions = { env?: Record<string, string>; quiet?: boolean };

/** Runs a command to its end, its output shown when it is over (two may run at once); returns its exit code. */
export function run(
  name: string,
  command: string,
  args: string[],
  options: StepOptions = {},
): Promise<number> {
  const started = Date.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve) => {
    child.once("error", (error) => output.push(Buffer.from(error.message)));
    child.once("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`\n── ${name}: ${code === 0 ? "passed" : "FAILED"} in ${seconds} s`);
      if (code !== 0 || !options.quiet) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** A step that passes or fails as a whole. */
export async function check(name: string, command: string, args: string[]): Promise<Counts> {
  const code = await run(name, command, args, { quiet: true });
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

export function sum(counts: Counts[]): Counts {
  return {
    passed: counts.reduce((total, count) => total + count.passed, 0),
    failed: counts.flatMap((count) => count.failed),
  };
}
