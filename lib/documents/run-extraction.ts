import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { logger } from "@/lib/logger";
import { watchMemory } from "./watch-memory";
import { watchTime } from "./watch-time";

export type ExtractionTask = "pdf" | "docx" | "open-pdf" | "contact-pdf" | "contact-docx";
export type ExtractionLimits = { milliseconds: number; residentBytes: number };

const unreadableReasons = ["password", "damaged", "too_slow", "too_big"] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

const resultSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("done"), text: z.string() }),
  z.object({ state: z.literal("unreadable"), reason: z.enum(unreadableReasons) }),
]);
export type ExtractionResult = z.output<typeof resultSchema>;

/** A million characters, each at most six bytes of JSON, and some room. */
const maxAnswerBytes = 6_100_000;

/**
 * Opens a stranger's file in a process of its own that may read its own code and nothing else, and kills it
 * when it takes too long or too much memory. Whatever the file does, this returns.
 */
export function runExtraction(
  bytes: Uint8Array,
  task: ExtractionTask,
  limits: ExtractionLimits,
): Promise<ExtractionResult> {
  return new Promise((settle) => {
    const child = startChild(task);
    let stoppedFor: UnreadableReason | undefined;
    const stop = (reason: UnreadableReason) => {
      stoppedFor ??= reason;
      child.kill("SIGKILL");
    };
    const stopClock = watchTime(child.pid, limits.milliseconds, () => stop("too_slow"));
    const stopWatching = watchMemory(child.pid, limits.residentBytes, () => stop("too_big"));
    const answer = collect(child, () => stop("too_big"));
    const finish = () => {
      stopClock();
      stopWatching();
      settle(stoppedFor ? { state: "unreadable", reason: stoppedFor } : parseAnswer(answer()));
    };
    child.once("error", finish);
    child.once("close", finish);
    // A child that is killed while it is still being fed breaks the pipe; that is no error of ours.
    child.stdin?.on("error", () => {});
    child.stdin?.end(bytes);
  });
}

/** Its own code. */
const readable = ["package.json", "node_modules", "lib/autofill", "lib/candidates/orcid.ts"];

function startChild(task: ExtractionTask): ChildProcess {
  const root = process.cwd();
  const inRoot = (path: string) => resolve(/* turbopackIgnore: true */ root, path);
  const script = inRoot("bin/extract-text.ts");
  const flags = [
    "--permission",
    ...[script, ...readable.map(inRoot)].map((path) => `--allow-fs-read=${path}`),
    "--disallow-code-generation-from-strings",
    "--max-old-space-size=448",
  ];
  const child = spawn(process.execPath, [...flags, script, task], {
    cwd: root,
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  yieldToOthers(child, niceness[task]);
  return child;
}

/**
 * Reading a file takes a processor for a second, and on a small machine that would be a second in which a
 * candidate waits for a page: so the worker's reading steps back behind everything else.
 */
function yieldToOthers({ pid }: ChildProcess, by: number): void {
  try {
    if (pid && by > 0) setPriority(pid, by);
  } catch (error) {
    // It ended before we came to it, or the system knows no priorities; the limits hold all the same.
    logger.debug({ err: error }, "a child kept its priority");
  }
}

/** From 0, like everything else, to 19. A person looks on while contacts are read, and waits for a check at the field. */
const niceness: Record<ExtractionTask, number> = {
  pdf: 5,
  docx: 5,
  "contact-pdf": 1,
  "contact-docx": 1,
  "open-pdf": 0,
};

function collect(child: ChildProcess, onTooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxAnswerBytes) onTooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}

function parseAnswer(answer: string): ExtractionResult {
  try {
    return resultSchema.parse(JSON.parse(answer));
  } catch {
    return { state: "unreadable", reason: "damaged" };
  }
}
