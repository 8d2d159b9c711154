import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "./embedded";
import { createTemplate } from "./testing-template";

/**
 * Vitest's global set-up: a PostgreSQL server (TEST_DATABASE_URL, or an embedded one of its own) and on it
 * a migrated template database, which every test file that asks for a database clones.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startServer();
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_TEMPLATE = await createTemplate(server.url);
  return server.stop;
}

async function startServer() {
  return startEmbedded(await mkdtemp(join(tmpdir(), "assay-test-")), { temporary: true });
}
