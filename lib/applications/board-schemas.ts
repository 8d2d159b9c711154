import type { StageKind } from "@/lib/jobs/job-views";
import type { ApplicationStatus } from "./schemas";

/** What a card says: what one decides by, and nothing a list of thousands could not carry. */
export type BoardCard = {
  id: string;
  name: string;
  status: ApplicationStatus;
  /** Affiliation, else place. */
  fact: string | null;
  /** What the candidate chose first in the job's first multiple-choice question. */
  focus: string | null;
  /** How many there are, and how many the candidate selected. */
  publications: { count: number; selected: number };
  source: string;
  /** Who looks after it, by name. */
  recruiter: string | null;
  /** Put aside until then. */
  snoozedUntil: string | null;
  stageEnteredAt: string;
  /** Whether what the candidate wrote waits for an answer. */
  owesAnswer: boolean;
  feedback: Feedback;
};

/** Who was asked and who has submitted: numbers everyone may see at any time. */
export type Feedback = { given: number; asked: number };

export type BoardStage = { id: string; name: string; kind: StageKind; promisedDays: number | null };

export type ColumnPage = { cards: BoardCard[]; nextCursor: string | null };

/**
 * `count` is what the filters leave, exact unless it is over what is counted freely; `total` is exact, and so is
 * `late`, which is not counted within filters.
 */
export type BoardColumnHead = BoardStage & { count: number; isOver: boolean; total: number; late: number };

export type BoardColumn = BoardColumnHead & ColumnPage;

/** What the server answers: everything that is seen first. */
export type BoardView = { columns: BoardColumn[] };

/** The same without the cards, which the browser keeps by column. */
export type BoardHead = { columns: BoardColumnHead[]; search: string };
