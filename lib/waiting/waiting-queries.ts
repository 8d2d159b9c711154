import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { ofA, shownName } from "@/lib/anonymous/shown-name";
import { countFreely } from "@/lib/applications/count-freely";
import { iso } from "@/lib/applications/feedback-of";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { decodeHomeCursor, encodeHomeCursor } from "@/lib/jobs/home-cursor";
import { parseInput } from "@/lib/parse-input";
import { type WaitingKind, waitingKinds } from "./waiting-kinds";
import { owedByPerson, waitingRows } from "./waiting-rows";
import {
  type OwedBy,
  type WaitingCount,
  type WaitingInput,
  type WaitingPage,
  type WaitingRow,
  waitingInput,
} from "./waiting-schemas";

const pageSize = 50;

/** Who waits for one thing, longest first. @throws AppError `forbidden`, `invalid` for a place we did not give */
export async function listWaiting(
  viewer: Viewer,
  input: Partial<WaitingInput>,
  size = pageSize,
): Promise<WaitingPage> {
  assertCan(viewer, "board.read");
  const { kind, by, after } = parseInput(waitingInput, input);
  const place = after === undefined ? null : decodeHomeCursor(after);
  const [found, counted] = await Promise.all([
    db.execute<WaitingRow>(sql`
      select a.id, ${shownName(viewer, ofA)} as name, job.title as "jobTitle", stage.name as "stageName",
        ${iso("page.at")} as at, page.by
      from (${waitingRows(viewer, { kind, by, after: place }, size + 1)}) page
      join applications a on a.id = page.id
      join jobs job on job.id = a.job_id
      join stages stage on stage.id = a.stage_id
      order by page.at, page.id`),
    countWaiting(viewer, kind, by),
  ]);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const next = last && found.length > size ? encodeHomeCursor(last) : null;
  return { ...counted, rows, isFirst: after === undefined, next };
}

/** @throws AppError `forbidden` */
export async function countWaiting(viewer: Viewer, kind: WaitingKind, by?: string): Promise<WaitingCount> {
  assertCan(viewer, "board.read");
  return countFreely((limit) => waitingRows(viewer, { kind, by }, limit));
}

export async function countAllWaiting(viewer: Viewer): Promise<Record<WaitingKind, WaitingCount>> {
  const [late, tomorrow, feedback, answer] = await Promise.all(
    waitingKinds.map((kind) => countWaiting(viewer, kind)),
  );
  const none = { count: 0, isOver: false };
  return {
    late: late ?? none,
    tomorrow: tomorrow ?? none,
    feedback: feedback ?? none,
    answer: answer ?? none,
  };
}

/** Who owes feedback or answers, and on how many applications. @throws AppError `forbidden` */
export async function listOwedBy(viewer: Viewer, kind: "feedback" | "answer"): Promise<OwedBy[]> {
  assertCan(viewer, "board.read");
  const rows = await db.execute<OwedBy>(sql`
    select "userId", name, count, ${iso("since")} as "oldestAt" from (${owedByPerson(viewer, kind)}) people
    order by since, "userId"`);
  return [...rows];
}
