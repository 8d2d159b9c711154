import "server-only";
import { and, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { applicationVisibleTo, assertCan, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { findJob } from "@/lib/jobs/queries";
import { readChanges } from "./change-readers";

const beatMs = 25_000;
/** A stream ends after so long and the browser asks again: then permission is asked again too. */
const maxStreamMs = 5 * 60_000;

/** A browser shows a handful of pages; nobody makes us watch for more. */
const maxTopics = 50;

/**
 * Server-Sent Events about some jobs and applications: keys of what changed, never what it is. Of what is not
 * there for this person, nothing comes; when all of it is not, there is no stream.
 * @throws AppError `forbidden`, `not_found`
 */
export async function streamChanges(
  viewer: Viewer,
  wanted: { jobs: string[]; applications: string[] },
  signal: AbortSignal,
): Promise<Response> {
  const [jobs, shown] = await Promise.all([
    findJobs(viewer, wanted.jobs),
    findApplications(viewer, wanted.applications),
  ]);
  const isNothingLeft = jobs.size + shown.size === 0;
  if (isNothingLeft && wanted.jobs.length > 0) assertCan(viewer, "board.read");
  if (isNothingLeft && wanted.jobs.length + wanted.applications.length > 0) throw notFound();
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const send = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(end);
  const tell = (topic: string, application: string | null) =>
    send(`data: ${JSON.stringify({ topic, application })}\n\n`);
  const leave = await readChanges({ viewer, jobs, applications: shown, tell, end });
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

/** The slugs of those whose board this person may see, by id. */
async function findJobs(viewer: Viewer, slugs: string[]): Promise<Map<string, string>> {
  if (!can(viewer.role, "board.read")) return new Map();
  const wanted = [...new Set(slugs)].slice(0, maxTopics);
  const found = await Promise.all(wanted.map((slug) => findJob(viewer, slug)));
  return new Map(found.flatMap((job) => (job ? [[job.id, job.slug] as const] : [])));
}

/** The job of those this person may see, by id. */
async function findApplications(viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].slice(0, maxTopics).flatMap((id) => z.uuid().safeParse(id).data ?? []);
  if (wanted.length === 0) return new Map();
  const found = await db
    .select({ id: applications.id, jobId: applications.jobId })
    .from(applications)
    .where(and(inArray(applications.id, wanted), applicationVisibleTo(viewer)));
  return new Map(found.map(({ id, jobId }) => [id, jobId]));
}

/** Without no-transform Next compresses, and without the other a proxy gathers, until nothing arrives. */
const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};
