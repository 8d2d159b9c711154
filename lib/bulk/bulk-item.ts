import "server-only";
import type { Tx } from "@/db/client";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import type { Viewer } from "@/lib/auth/viewer";
import type { BulkDeed, BulkKind, DeedOf } from "./schemas";

/** One application of an operation, its row locked, with how it stands now. */
export type BulkItem = {
  applicationId: string;
  fromStageId: string;
  effectId: string | null;
  before: Record<string, unknown> | null;
  /** As the operation left it. */
  version: number | null;
  now: { status: ApplicationStatus; version: number; snoozedUntil: Date | null };
};

export type Doing = { tx: Tx; viewer: Viewer; item: BulkItem; mailsLeaveAt: Date | null };

/** `unchanged` where there was nothing to do. What else it returns is for undoing it. */
export type Outcome = {
  state: "done" | "unchanged";
  why?: string;
  effectId?: string | null;
  before?: Record<string, unknown>;
};

/** How one kind of deed goes: through the rule of its domain, which asks for permission and writes the event. */
export type Doer<Kind extends BulkKind> = {
  /** @throws AppError whose sentence says why not */
  apply: (doing: Doing, deed: DeedOf<Kind>) => Promise<Outcome>;
  /** @throws AppError when something happened since */
  undo: (doing: Doing, deed: DeedOf<Kind>) => Promise<void>;
};

export type Deeds = { [Kind in BulkKind]: Doer<Kind> };
export type { BulkDeed };
