import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { onStop, sayReady } from "./start/lifecycle";

async function main() {
  const app = next({ dev: false, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));
  onStop(() => new Promise((resolve) => server.close(resolve)));
  server.listen(env.PORT, env.HOST, sayReady);
}

main().catch((err) => {
  logger.fatal({ err }, "the web server could not start");
  process.exit(1);
});
