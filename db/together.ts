import "server-only";

type Results<Statements> = { -readonly [Index in keyof Statements]: Awaited<Statements[Index]> };

/**
 * Statements of one transaction that do not wait for each other, in one round trip. It ends when all have, and
 * only then throws the first failure: after Promise.all, one still on its way would run after the rollback.
 */
export async function together<Statements extends readonly unknown[] | []>(
  statements: Statements,
): Promise<Results<Statements>> {
  // Drizzle's statements run each time they are awaited: so each is awaited here, once.
  const begun = statements.map((statement) => Promise.resolve(statement));
  await Promise.allSettled(begun);
  return Promise.all(begun) as Promise<unknown> as Promise<Results<Statements>>;
}
