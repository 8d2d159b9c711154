import "server-only";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { getJob } from "@/lib/jobs/queries";
import { readBoardChanges } from "./board-readers";

const beatMs = 25_000;
/** A stream ends after so long and the browser asks again: then permission is asked again too. */
const maxStreamMs = 5 * 60_000;

/**
 * Server-Sent Events for a job's board: ids of what changed, never what it is.
 * @throws AppError `forbidden`, `not_found`
 */
export async function streamBoardChanges(
  viewer: Viewer,
  slug: string,
  signal: AbortSignal,
): Promise<Response> {
  assertCan(viewer, "board.read");
  const { id: jobId } = await getJob(viewer, slug);
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const send = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(end);
  const leave = await readBoardChanges({ jobId, tell: (id) => send(`data: ${JSON.stringify(id)}\n\n`) });
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

/** Without no-transform Next compresses, and without the other a proxy gathers, until nothing arrives. */
const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};
