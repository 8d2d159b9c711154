import { z } from "zod";
import type { RequirementKind, RequirementWeight } from "@/lib/jobs/job-words";
import { longText, optionalLine, requiredLine } from "@/lib/staff-text";
import { type EvidenceKind, evidenceKinds } from "./evidence-kinds";

export const recommendations = ["strong_no", "no", "yes", "strong_yes"] as const;
export type Recommendation = (typeof recommendations)[number];

export const recommendationNames: Record<Recommendation, string> = {
  strong_no: "Strong no",
  no: "No",
  yes: "Yes",
  strong_yes: "Strong yes",
};

/** A requirement without a rating was not assessed. */
export const ratings = ["no_evidence", "partly", "meets", "exceeds"] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Record<Rating, string> = {
  no_evidence: "No evidence",
  partly: "Partly",
  meets: "Meets",
  exceeds: "Exceeds",
};

export const maxQuoteCharacters = 2_000;

const evidenceInput = z.object({
  kind: z.enum(evidenceKinds),
  sourceId: z.uuid(),
  quote: requiredLine("a passage", maxQuoteCharacters),
});

const ratingInput = z.object({
  requirementId: z.uuid(),
  /** As the requirement read when it was rated. */
  requirementVersion: z.int().min(1),
  rating: z.enum(ratings),
  evidence: z.array(evidenceInput).max(20, "Keep to 20 passages for one requirement."),
});

export const scorecardInput = z.object({
  applicationId: z.uuid(),
  /** The version this was made from; 0 when there was none yet. */
  version: z.int().min(0),
  recommendation: z.enum(recommendations).nullable(),
  comment: longText(20_000),
  ratings: z
    .array(ratingInput)
    .max(200)
    .refine(
      (list) => new Set(list.map(({ requirementId }) => requirementId)).size === list.length,
      "Each requirement can be rated once.",
    ),
});

export type ScorecardInput = z.input<typeof scorecardInput>;
export type ParsedScorecard = z.output<typeof scorecardInput>;

/** A change of what was submitted already; `version` is that of the change while it is being written. */
export const scorecardRevisionInput = scorecardInput.extend({
  /** The submitted scorecard's version that is changed. */
  basis: z.int().min(1),
  reason: longText(1_000),
});

export type ScorecardRevisionInput = z.input<typeof scorecardRevisionInput>;
export type ParsedRevision = z.output<typeof scorecardRevisionInput>;

export const declineFeedbackInput = z.object({
  applicationId: z.uuid(),
  /** For whoever asked; nobody has to say why. */
  reason: optionalLine(300).default(null),
});
export type DeclineFeedbackInput = z.input<typeof declineFeedbackInput>;

export type RequirementView = {
  id: string;
  kind: RequirementKind;
  text: string;
  weight: RequirementWeight;
  version: number;
  /** How it read before, where it may have been rated so. */
  earlier: { version: number; kind: RequirementKind; text: string }[];
  /** Null where it belongs to none. */
  focusArea: { name: string; position: number } | null;
  /** The application's stage looks at it, or at everything. */
  isInFocus: boolean;
  /** Taken from the posting since; still rated, perhaps. */
  isRemoved: boolean;
};

export type EvidenceView = {
  /** Not there while it has not been saved. */
  id?: string;
  kind: EvidenceKind;
  sourceId: string;
  quote: string;
  /** The file's name, the question, or what else it is. */
  source: string;
  /** False where the document could not be read, so that nobody could compare the passage with it. */
  isChecked: boolean;
  /** The note it is quoted from was deleted since; the quote stays. */
  isDeleted?: boolean;
};

export type RatingView = {
  requirementId: string;
  requirementVersion: number;
  rating: Rating;
  evidence: EvidenceView[];
};

/** A rating with the requirement as it was worded then. */
export type RecordedRating = RatingView & { requirement: string };

/** What a scorecard said from one submission to the next. */
export type ScorecardVersionView = {
  number: number;
  /** Why it replaced the one before it; null for the first. */
  reason: string | null;
  recommendation: Recommendation | null;
  comment: string;
  ratings: RecordedRating[];
  submittedAt: string;
};

/** One's own scorecard: a draft until `submittedAt`. */
export type MyScorecardView = {
  version: number;
  recommendation: Recommendation | null;
  comment: string;
  ratings: RatingView[];
  submittedAt: string | null;
  reason: string | null;
  /** What it said before, newest first. */
  earlier: ScorecardVersionView[];
  revision: RevisionView | null;
};

/** One's own change of a submitted scorecard, not submitted yet. */
export type RevisionView = {
  version: number;
  reason: string;
  recommendation: Recommendation | null;
  comment: string;
  ratings: RatingView[];
};

/** A colleague's, submitted. */
export type ScorecardView = {
  id: string;
  userId: string;
  userName: string;
  recommendation: Recommendation | null;
  comment: string;
  ratings: RecordedRating[];
  submittedAt: string;
  reason: string | null;
  earlier: ScorecardVersionView[];
};
