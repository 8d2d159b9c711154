import { defineConfig } from "@playwright/test";
import { findChromium } from "./bin/test/find-chromium";

/** `npm test` starts the built app and says where it is; see bin/test.ts. */
export default defineConfig({
  testDir: "./e2e",
  tsconfig: "./tsconfig.worker.json",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // A machine with two cores that also draws needs more than it takes alone; what passes waits for nothing.
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: process.env.E2E_URL,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    trace: "retain-on-failure",
    launchOptions: {
      // Without a UTF-8 locale Chromium saves a file named "résumé" as "download".
      env: { ...definedEnv(), LC_ALL: "C.UTF-8" },
      executablePath: findChromium() ?? undefined,
      args: [
        "--no-sandbox",
        // Machines without one draw by a process of its own, and a page now and then got no frame any more.
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}
