import { closeDatabase, sqlClient } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/env";
import { fail } from "./start/fail";
import { seed } from "./start/seed";
import { hasDemoAccounts } from "./start/told";

/** What a database needs before the web and the worker start: the migrations, and what a first run brings. */
async function main() {
  await migrateDatabase(env.DATABASE_DIRECT_URL ?? env.DATABASE_URL);
  await seed();
  if (await canDemoAccountsSignIn()) process.send?.(hasDemoAccounts);
  await closeDatabase();
}

async function canDemoAccountsSignIn(): Promise<boolean> {
  if (!env.DEMO) return false;
  return (await sqlClient`select from users where is_demo and disabled_at is null limit 1`).length > 0;
}

main().then(() => process.exit(0), fail);
