import { logger } from "@/lib/logger";

/** Tells the process that started this one, if any, that it may go on. */
export function sayReady() {
  process.send?.("ready");
}

/** Runs once, on SIGTERM, or when the process that started this one is gone; then ends the process. */
export function onStop(stop: () => Promise<unknown>) {
  let isStopping = false;
  const run = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop().catch((err) => logger.error({ err }, "stopping"));
    process.exit(0);
  };
  process.on("SIGTERM", run);
  process.on("disconnect", run);
  // Ctrl-C reaches the whole group; under bin/start.ts it is for that process to stop us in order.
  process.on("SIGINT", () => {
    if (!process.send) void run();
  });
  process.on("SIGHUP", () => {
    if (!process.send) void run();
  });
}
