import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "./client";
import { databaseUrl } from "./testing-template";

/** Gives the test file a database of its own, cloned from the migrated template, until it ends. */
export function withTestDatabase(): void {
  // One name a process, because the environment is read once: files that share a process come after each other.
  const name = `assay_test_${process.pid}`;

  beforeAll(async () => {
    const server = serverUrl();
    await asAdmin(server, (client) => client.unsafe(`create database ${name} template ${template()}`));
    process.env.DATABASE_URL = databaseUrl(server, name);
    process.env.AUTH_SECRET ??= "a secret of the tests, long enough";
    process.env.DEMO ??= "1";
  });

  afterAll(async () => {
    await closeDatabase();
    await asAdmin(serverUrl(), (client) => client.unsafe(`drop database if exists ${name} with (force)`));
  });
}

async function asAdmin(url: string, run: (client: postgres.Sql) => Promise<unknown>): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL is not set: run the tests through Vitest's set-up.");
  return url;
}

function template(): string {
  const name = process.env.TEST_TEMPLATE;
  if (!name) throw new Error("TEST_TEMPLATE is not set: run the tests through Vitest's set-up.");
  return name;
}
