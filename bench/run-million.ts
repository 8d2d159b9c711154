import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startTestApp } from "../bin/test/start-test-app";

/** One size of `compareSizes`: writes what it measured to `FOLDER/SIZE.json`. */
async function main([size = "", data = ""]: string[]): Promise<void> {
  const app = await startTestApp({ DEMO: "0", LOG_LEVEL: "error", DATA_DIR: join(data, size) });
  Object.assign(process.env, app.env);
  try {
    const { measureMillion } = await import("./measure-million");
    await writeFile(join(data, `${size}.json`), JSON.stringify(await measureMillion(app, Number(size))));
  } finally {
    await app.stop();
  }
}

await main(process.argv.slice(2));
process.exit(0);
