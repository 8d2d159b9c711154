import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The headless shell first: it draws no window nobody sees, and the journeys take little more than half the time. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser to test in: Playwright's own when it is there, else the system's; null when there is none. */
export function findChromium(): string | null {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}

/**
 * The same, installed first where that is possible: from Debian's packages as root, else by Playwright.
 * @throws Error saying in one line how to get one
 */
export function getChromium(): string {
  const found = findChromium() ?? installed();
  if (!found) {
    throw new Error("No browser to test in: install Chromium, or run `npx playwright install chromium`.");
  }
  return found;
}

function installed(): string | null {
  const attempts: [string, string[]][] = [["npx", ["playwright", "install", "chromium"]]];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    attempts.unshift(
      ["apt-get", ["update", "-qq"]],
      ["apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"]],
      ["apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]],
    );
  }
  for (const [command, args] of attempts) {
    try {
      console.log(`no browser yet: ${command} ${args.join(" ")} …`);
      execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    } catch {
      console.log(`${command} did not help.`);
    }
    const found = findChromium();
    if (found) return found;
  }
  return null;
}
