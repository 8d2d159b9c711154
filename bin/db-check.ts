import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fail, StartError } from "./start/fail";

/** `npm run db:check`: the migrations agree with each other, and lack nothing that the schema says. */
function main() {
  const kit = (...args: string[]) =>
    execFileSync(process.execPath, ["node_modules/drizzle-kit/bin.cjs", ...args], {
      stdio: "pipe",
      encoding: "utf8",
    });
  kit("check");
  // Inside the project, as drizzle-kit takes paths from there.
  const copy = mkdtempSync(join(process.cwd(), "node_modules", ".assay-migrations-"));
  try {
    cpSync("db/migrations", copy, { recursive: true });
    kit(
      "generate",
      "--dialect=postgresql",
      "--schema=./db/schema/{index,self-identification}.ts",
      "--casing=snake_case",
      `--out=${relative(process.cwd(), copy)}`,
    );
    const lacking = readdirSync(copy).filter((name) => !readdirSync("db/migrations").includes(name));
    if (lacking.length > 0)
      throw new StartError("The schema has changed: run `npm run db:generate` and commit the migration.");
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  fail(error);
}
