import "./bin/patch-postgres.mjs";
import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const databaseSetup = here("./db/testing-setup.ts");

const everything = ["{app,bench,bin,components,db,lib}/**/*.test.{ts,tsx}", "*.test.ts"];

/** Those that put something in a module's place, or set the environment. The others share what they load. */
const alone = globSync(everything).filter((file) =>
  /vi\.mock\(|process\.env/.test(readFileSync(file, "utf8")),
);
// A parsed font keeps the first letters it met for each of its glyphs, those of other résumés too.
alone.push("db/seed/resume/render-resume.test.ts");

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: here("./lib/empty.ts") },
      { find: /^@\//, replacement: here("./") },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "shared", isolate: false, include: everything, exclude: alone } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
