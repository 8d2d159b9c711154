import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";
import { inviteUserInput } from "@/lib/users/schemas";
import { fail, StartError } from "./start/fail";
import { withDatabase } from "./start/with-database";

const usage = 'npm run user:add -- --email ada@example.org --name "Ada Lovelace" --role admin';

/** `npm run user:add`: a colleague's account, and the link with which they choose their password. */
async function main() {
  const input = readInput();
  await withDatabase(async (_, databaseUrl) => {
    const { migrateDatabase } = await import("@/db/migrate");
    await migrateDatabase(databaseUrl);
    const { inviteUser } = await import("@/lib/users/invite-user");
    const { link, name } = await inviteUser("system", input).catch(inWords);
    console.log(`${name} can choose a password here:\n${link}`);
  });
}

function readInput() {
  const option = { type: "string" } as const;
  const { values } = parseArgs({ options: { email: option, name: option, role: option }, strict: false });
  const result = inviteUserInput.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StartError(`--${String(issue?.path[0])}: ${issue?.message} Like this: ${usage}`);
}

function inWords(error: unknown): never {
  throw error instanceof AppError ? new StartError(error.message) : error;
}

main().then(() => process.exit(0), fail);
