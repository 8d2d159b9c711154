import "server-only";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { findJob } from "@/lib/jobs/queries";
import { readBoardChanges } from "./board-readers";

const beatMs = 25_000;
/** A stream ends after so long and the browser asks again: then permission is asked again too. */
const maxStreamMs = 5 * 60_000;

/** A browser shows a handful of boards; nobody makes us watch for more. */
const maxJobs = 50;

/**
 * Server-Sent Events for the boards of some jobs: keys of what changed, never what it is. Of jobs that are not
 * there for this person, nothing comes; when all are, there is no stream.
 * @throws AppError `forbidden`, `not_found`
 */
export async function streamBoardChanges(
  viewer: Viewer,
  slugs: string[],
  signal: AbortSignal,
): Promise<Response> {
  assertCan(viewer, "board.read");
  const jobs = await findJobs(viewer, slugs);
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const send = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(end);
  const tell = (jobId: string, application: string | null) =>
    send(`data: ${JSON.stringify({ job: jobs.get(jobId), application })}\n\n`);
  const leave = await readBoardChanges({ jobIds: [...jobs.keys()], tell });
  const beat = setInterval(() => send(": still here\n\n"), beatMs);
  const limit = setTimeout(end, maxStreamMs);
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  send("retry: 3000\n\n");
  return new Response(readable, { headers: streamHeaders });

  function end() {
    clearInterval(beat);
    clearTimeout(limit);
    signal.removeEventListener("abort", end);
    leave();
    writer.close().catch(() => undefined);
  }
}

/** The slugs of those this person may see, by id. @throws AppError `not_found` */
async function findJobs(viewer: Viewer, slugs: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(slugs)].slice(0, maxJobs);
  const found = await Promise.all(wanted.map((slug) => findJob(viewer, slug)));
  const jobs = new Map(found.flatMap((job) => (job ? [[job.id, job.slug] as const] : [])));
  if (jobs.size === 0) throw notFound();
  return jobs;
}

/** Without no-transform Next compresses, and without the other a proxy gathers, until nothing arrives. */
const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};
