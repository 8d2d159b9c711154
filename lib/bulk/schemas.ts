import { z } from "zod";
import type { RejectionReasonView } from "@/lib/applications/ending-schemas";
import type { RecruiterView } from "@/lib/recruiters/schemas";
import { requiredLine } from "@/lib/staff-text";

/** What can be done to many applications at once, and what it needs to know. */
export const bulkDeed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("move"), toStageId: z.uuid("Choose a stage.") }),
  z.object({ kind: z.literal("reject"), reasonId: z.uuid("Choose a reason."), sendsMail: z.boolean() }),
  z.object({ kind: z.literal("tag"), name: requiredLine("a tag", 40) }),
  z.object({ kind: z.literal("snooze"), until: z.iso.datetime("Choose a day.") }),
  z.object({ kind: z.literal("mail"), templateKey: z.string("Choose a template.").min(1).max(200) }),
  z.object({ kind: z.literal("assign"), recruiterId: z.uuid("Choose a colleague.") }),
]);

export type BulkDeed = z.output<typeof bulkDeed>;
export type BulkKind = BulkDeed["kind"];
export type DeedOf<Kind extends BulkKind> = Extract<BulkDeed, { kind: Kind }>;

/** More at once would keep everybody else's bulk work waiting for minutes. */
export const maxBulkItems = 50_000;

/** As many can be named one by one; beyond, all that match the filters are meant. */
export const maxChosen = 5_000;

const selection = z.discriminatedUnion("of", [
  z.object({
    of: z.literal("chosen"),
    /** Each with the stage it was seen in. */
    rows: z
      .array(z.object({ id: z.uuid(), stageId: z.uuid() }))
      .min(1, "Choose somebody first.")
      .max(maxChosen, "These are too many to name one by one: select all that match the filters."),
  }),
  z.object({
    of: z.literal("matching"),
    /** The list's own filters, as its URL says them; evaluated anew when it begins. */
    search: z.string().max(8_000),
    except: z.array(z.uuid()).max(maxChosen),
  }),
]);

export type BulkSelection = z.output<typeof selection>;

export const startBulkInput = z.object({
  /** Made by who asks: asked twice, it is done once. */
  operationId: z.uuid(),
  slug: z.string().max(200),
  selection,
  deed: bulkDeed,
});

export type StartBulkInput = z.input<typeof startBulkInput>;

export const bulkItemStates = ["waiting", "done", "unchanged", "refused", "restored", "kept"] as const;
export type BulkItemState = (typeof bulkItemStates)[number];
export type BulkCounts = Record<BulkItemState, number>;

export type BulkView = {
  id: string;
  kind: BulkKind;
  /** "Move to Panel" */
  what: string;
  job: { slug: string; title: string };
  userName: string;
  state: "running" | "done" | "undoing" | "undone";
  total: number;
  counts: BulkCounts;
  createdAt: string;
  finishedAt: string | null;
  mailsLeaveAt: string | null;
  canUndo: boolean;
};

/** What the bulk bar's dialogs offer. */
export type BulkOptions = {
  reasons: RejectionReasonView[];
  rejectionDelayHours: number;
  canMessage: boolean;
  templates: { key: string; name: string; text: string }[];
  recruiters: RecruiterView[];
};

/** What became of one application. */
export type BulkItemView = {
  applicationId: string;
  name: string;
  state: BulkItemState;
  why: string | null;
};

export type BulkItemsPage = { rows: BulkItemView[]; next: string | null };
