import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgTransaction, PgTransactionConfig } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type * as schema from "./schema";

type Schema = typeof schema;
type Outer = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;
type Begin = <T>(run: (tx: Outer) => Promise<T>, config?: PgTransactionConfig) => Promise<T>;

const joined = new AsyncLocalStorage<Outer>();

/**
 * What rules write while `run` lasts belongs to this transaction: the one that each rule begins is a savepoint of
 * it, so that a rule that refuses takes back what it did itself, and nothing else.
 */
export function joinedTo<T>(tx: Outer, run: () => Promise<T>): Promise<T> {
  return joined.run(tx, run);
}

/** Makes a database's transactions join the one they are called in, where `joinedTo` says so. */
export function joining<Database extends { transaction: Begin }>(database: Database): Database {
  const begin: Begin = database.transaction.bind(database);
  const transaction: Begin = (run, config) => {
    const outer = joined.getStore();
    return outer ? outer.transaction((inner) => joined.run(inner, () => run(inner))) : begin(run, config);
  };
  return Object.assign(database, { transaction });
}
