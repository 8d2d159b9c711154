import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { onStop, sayReady } from "./start/lifecycle";
import { sendConsoleToLog } from "./web/console";
import { createHandler } from "./web/create-handler";
import { watchDatabase } from "./web/database-watch";
import { drain } from "./web/drain";

const patienceMs = 20_000;

/** Next's request handler in a server of ours. Any number of these may run side by side. */
async function main() {
  sendConsoleToLog();
  const app = next({ dev: false, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const database = watchDatabase(env.DATABASE_URL);
  const server = createServer({ requestTimeout: 120_000 }, createHandler(app.getRequestHandler(), database));
  server.keepAliveTimeout = 65_000;
  onStop(async () => {
    await drain(server, patienceMs);
    await Promise.all([app.close(), database.stop()]);
  });
  server.on("error", (err) => {
    logger.fatal({ err }, "the web server cannot listen");
    process.exit(1);
  });
  server.listen(env.PORT, env.HOST, sayReady);
}

main().catch((err) => {
  logger.fatal({ err }, "the web server could not start");
  process.exit(1);
});
