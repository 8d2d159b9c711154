import "./bin/patch-postgres.mjs";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const databaseSetup = here("./db/testing-setup.ts");

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: here("./lib/empty.ts") },
      { find: /^@\//, replacement: here("./") },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["{app,bench,bin,components,db,lib}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
