/** Something a person can put right, said in one line and without a stack. */
export class StartError extends Error {}

/** Ends the process: one line for what a person can put right, everything for what is our fault. */
export function fail(error: unknown): never {
  if (error instanceof Error) console.error(isExpected(error) ? error.message : error.stack);
  else console.error(error);
  process.exit(1);
}

function isExpected(error: Error): boolean {
  return error instanceof StartError || error.constructor.name === "EnvError" || isAboutDatabase(error);
}

function isAboutDatabase(error: Error): boolean {
  return /embedded (database|PostgreSQL)|The database in /.test(error.message);
}
