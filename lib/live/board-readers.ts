import "server-only";
import { z } from "zod";
import { listenTo } from "@/db/listen";
import { boardChannel } from "@/lib/applications/notify-board";

/** Told which application of which of its jobs changed; null when any may have. */
type Reader = { jobIds: string[]; tell: (jobId: string, applicationId: string | null) => void };

type Listener = { readers: Set<Reader>; listening: Promise<() => Promise<void>> | null };

const notification = z.object({ jobId: z.uuid(), applicationId: z.uuid().nullable() });

// On globalThis, because Next may load this file more than once in a process; it listens once.
const kept: typeof globalThis & { assayBoardListener?: Listener } = globalThis;

/** Adds a reader of some jobs' changes; returns how to leave. The first one of the process begins to listen. */
export async function readBoardChanges(reader: Reader): Promise<() => void> {
  kept.assayBoardListener ??= { readers: new Set(), listening: null };
  const listener = kept.assayBoardListener;
  listener.listening ??= listenTo(
    boardChannel,
    (message) => pass(listener, message),
    () => tellAll(listener),
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
export async function stopReadingBoards(): Promise<void> {
  const stop = await kept.assayBoardListener?.listening;
  kept.assayBoardListener = undefined;
  await stop?.();
}

function pass({ readers }: Listener, message: string): void {
  const { jobId, applicationId } = notification.parse(JSON.parse(message));
  for (const reader of readers) if (reader.jobIds.includes(jobId)) reader.tell(jobId, applicationId);
}

function tellAll({ readers }: Listener): void {
  for (const { jobIds, tell } of readers) for (const jobId of jobIds) tell(jobId, null);
}
