/** One application in the queue; everything else is read when it comes near. */
export type QueueRow = { id: string; name: string };

/** `left` counts from this page's first row on, exactly up to 10,000; it comes where one begins. */
export type QueuePage = {
  rows: QueueRow[];
  previousCursor: string | null;
  nextCursor: string | null;
  left: { count: number; isOver: boolean } | null;
};

/** Where to read from: an application, a page's edge, or the beginning. */
export type QueueStart = { at: string } | { after: string } | { before: string } | null;
