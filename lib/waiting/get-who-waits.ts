import "server-only";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { listOwedBy, listWaiting } from "./waiting-queries";
import type { OwedBy, WaitingPage } from "./waiting-schemas";

const shownAtHome = 5;

export type WhoWaitsView = {
  late: WaitingPage;
  tomorrow: WaitingPage;
  answer: WaitingPage;
  feedback: WaitingPage;
  owesAnswers: OwedBy[];
  owesFeedback: OwedBy[];
};

/** The beginning of each list, for home; null for who reads no board. */
export async function getWhoWaits(viewer: Viewer): Promise<WhoWaitsView | null> {
  if (!can(viewer.role, "board.read")) return null;
  const [late, tomorrow, answer, feedback, owesAnswers, owesFeedback] = await Promise.all([
    listWaiting(viewer, { kind: "late" }, shownAtHome),
    listWaiting(viewer, { kind: "tomorrow" }, shownAtHome),
    listWaiting(viewer, { kind: "answer" }, shownAtHome),
    listWaiting(viewer, { kind: "feedback" }, shownAtHome),
    listOwedBy(viewer, "answer"),
    listOwedBy(viewer, "feedback"),
  ]);
  return { late, tomorrow, answer, feedback, owesAnswers, owesFeedback };
}
