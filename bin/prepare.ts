import { closeDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/env";
import { fail } from "./start/fail";
import { seed } from "./start/seed";

/** What a database needs before the web and the worker start: the migrations, and what a first run brings. */
async function main() {
  await migrateDatabase(env.DATABASE_DIRECT_URL ?? env.DATABASE_URL);
  await seed();
  await closeDatabase();
}

main().then(() => process.exit(0), fail);
