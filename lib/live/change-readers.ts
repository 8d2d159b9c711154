import "server-only";
import { listenTo } from "@/db/listen";
import type { Viewer } from "@/lib/auth/viewer";
import { changeChannel, type Notice, notice } from "./notice";

/** One open stream: who reads it, and what it tells of. */
export type ChangeReader = {
  viewer: Viewer;
  /** The slug of each job by its id. */
  jobs: ReadonlyMap<string, string>;
  /** The job of each application by its id. */
  applications: ReadonlyMap<string, string>;
  /** The application is null when any of them may have changed. */
  tell: (topic: string, application: string | null) => void;
  end: () => void;
};

type Listener = { readers: Set<ChangeReader>; listening: Promise<() => Promise<void>> | null };

// On globalThis, because Next may load this file more than once in a process; it listens once.
const kept: typeof globalThis & { assayChangeListener?: Listener } = globalThis;

/** Adds a reader; returns how to leave. The first one of the process begins to listen. */
export async function readChanges(reader: ChangeReader): Promise<() => void> {
  kept.assayChangeListener ??= { readers: new Set(), listening: null };
  const listener = kept.assayChangeListener;
  listener.listening ??= listenTo(
    changeChannel,
    (message) => pass(listener, notice.parse(JSON.parse(message))),
    () => {
      for (const one of listener.readers) tellAll(one);
    },
  );
  try {
    await listener.listening;
  } catch (error) {
    listener.listening = null;
    throw error;
  }
  listener.readers.add(reader);
  return () => {
    listener.readers.delete(reader);
  };
}

/** For the end of a process that must not wait for its connections. */
export async function stopReadingChanges(): Promise<void> {
  const stop = await kept.assayChangeListener?.listening;
  kept.assayChangeListener = undefined;
  await stop?.();
}

function pass({ readers }: Listener, message: Notice): void {
  for (const reader of readers) {
    if (message.kind === "change") tellOfChange(reader, message);
    else if (message.kind === "colleague" && message.userId === reader.viewer.id) reader.tell("me", null);
    else if (message.kind === "end" && isAbout(reader, message)) {
      tellAll(reader);
      reader.end();
    }
  }
}

function tellOfChange(
  { viewer, jobs, applications, tell }: ChangeReader,
  { jobId, applicationId, readers }: Extract<Notice, { kind: "change" }>,
): void {
  if (readers && !readers.includes(viewer.id) && !readers.includes(viewer.role)) return;
  const slug = jobs.get(jobId);
  if (slug) tell(`job=${slug}`, applicationId);
  for (const [id, ofJob] of applications) {
    if (ofJob === jobId && (applicationId ?? id) === id) tell(`application=${id}`, id);
  }
}

function isAbout(
  { viewer, jobs, applications }: ChangeReader,
  { userId, jobId }: Extract<Notice, { kind: "end" }>,
): boolean {
  if (userId) return userId === viewer.id;
  return jobId !== undefined && (jobs.has(jobId) || [...applications.values()].includes(jobId));
}

/** Something may have been missed. */
function tellAll({ jobs, applications, tell }: ChangeReader): void {
  for (const slug of jobs.values()) tell(`job=${slug}`, null);
  for (const id of applications.keys()) tell(`application=${id}`, id);
  tell("me", null);
}
