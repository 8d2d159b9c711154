import { ensureBuild } from "./start/build";
import { type Child, keepRunning, runToEnd } from "./start/children";
import { type Context, childEnvironment, readContext, startDatabase } from "./start/context";
import { fail } from "./start/fail";
import { type Lock, startedByNpm, takeLock } from "./start/lock";
import { checkPort } from "./start/port";
import { hasDemoAccounts } from "./start/told";

/** Everything Assay needs, in one process that starts, watches and stops it all. */
async function main() {
  const context = readContext();
  const lock = await takeLock(context.dataDir, context.address);
  const stops: (() => unknown)[] = [lock.release];
  const stop = stopper(stops);
  try {
    await checkPort(context.settings.PORT, context.settings.HOST);
    await startAll(context, lock, stops);
  } catch (error) {
    if (stop.isStopping()) return;
    await stop.run();
    fail(error);
  }
}

async function startAll(context: Context, lock: Lock, stops: (() => unknown)[]) {
  const building = ensureBuild((pid) => lock.setChildren([pid]));
  building.catch(() => {});
  const database = await startDatabase(context);
  stops.unshift(database.stop);
  const env = childEnvironment(context, database.url);
  const hasDemo = (await runToEnd("bin/prepare.ts", env)) === hasDemoAccounts;
  await building;

  const children: Child[] = [];
  stops.unshift(() => Promise.all(children.map((child) => child.stop())));
  const onPid = () => lock.setChildren(children.flatMap((child) => child.pid() ?? []));
  for (const script of ["bin/web.ts", "bin/worker.ts"]) {
    const child = await keepRunning(script, { env, onPid });
    children.push(child);
    onPid();
  }
  announce(context.address, hasDemo ? env.DEMO_PASSWORD : undefined);
}

function announce(address: string, demoPassword?: string) {
  console.log(`\nAssay is ready: ${address}  (staff: ${address}/sign-in)`);
  if (demoPassword) {
    console.log("\nDemo accounts, all with the password", demoPassword);
    for (const name of ["admin", "recruiter", "manager", "interviewer"]) console.log(`  ${name}@example.com`);
  }
  console.log("\nCtrl-C stops it. Everything is kept.");
}

/** Stops in the reverse order of starting: first what takes requests, last the database. */
function stopper(stops: (() => unknown)[]) {
  let stopping: Promise<void> | null = null;
  const run = () => {
    stopping ??= (async () => {
      for (let next = stops.shift(); next; next = stops.shift()) await next();
    })();
    return stopping;
  };
  const onSignal = async (signal: string) => {
    if (stopping && signal === "SIGINT") console.log("Stopping already; a moment …");
    else if (signal === "SIGINT") console.log("\nStopping …");
    await run();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void onSignal(signal));
  if (startedByNpm()) stopWithParent(process.ppid, () => void onSignal("SIGTERM"));
  return { run, isStopping: () => stopping !== null };
}

/** When npm itself is killed nobody would be left to stop us. */
function stopWithParent(parent: number, onGone: () => void) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

main().catch(fail);
