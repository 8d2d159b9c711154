import { inspect } from "node:util";
import { logger } from "@/lib/logger";

/** Next prints errors with all they hold, such as a query's parameters; the log leaves those out. */
export function sendConsoleToLog() {
  const to =
    (level: "info" | "warn" | "error") =>
    (...said: unknown[]) => {
      const err = said.find((part) => part instanceof Error);
      const text = said.filter((part) => typeof part === "string").join(" ");
      // instrumentation.ts has logged those that carry a digest.
      if (err && "digest" in err) return;
      logger[level](
        err ? { err } : {},
        text.split("\n", 1)[0] || inspect(said[0], { depth: 1 }).slice(0, 500),
      );
    };
  console.log = to("info");
  console.info = to("info");
  console.warn = to("warn");
  console.error = to("error");
}
