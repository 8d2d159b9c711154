import { spawn } from "node:child_process";
import { runToEnd } from "./start/children";
import { childEnvironment, readContext, startDatabase } from "./start/context";
import { fail } from "./start/fail";
import { takeLock } from "./start/lock";
import { checkPort } from "./start/port";
import { hasDemoAccounts } from "./start/told";

/** `npm run dev`: the database with its first content, `next dev`, and a worker that restarts when a file changes. */
async function main() {
  const context = readContext();
  const lock = await takeLock(context.dataDir, context.address);
  await checkPort(context.settings.PORT, context.settings.HOST);
  const database = await startDatabase(context);
  const env: NodeJS.ProcessEnv = { ...childEnvironment(context, database.url), NODE_ENV: "development" };
  const told = await runToEnd("bin/prepare.ts", env);
  if (told === hasDemoAccounts)
    console.log(`Demo accounts such as admin@example.com have the password ${env.DEMO_PASSWORD}`);

  const commands = [
    ["node_modules/next/dist/bin/next", "dev", "--port", String(context.settings.PORT)],
    ["--watch-path=lib", "--watch-path=db", "--watch-preserve-output", "bin/node.mjs", "bin/worker.ts"],
  ];
  const children = commands.map((args) => spawn(process.execPath, args, { env, stdio: "inherit" }));
  const stop = async () => {
    const ended = children.map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of children) child.kill("SIGTERM");
    await Promise.all(ended);
    await database.stop();
    lock.release();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop());
}

main().catch(fail);
