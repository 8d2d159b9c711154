import type { Role } from "@/lib/auth/viewer";
import type { ConflictView } from "@/lib/conflicts/schemas";
import type { ExtractionState } from "@/lib/documents/schemas";
import type { HistoryPage } from "@/lib/events/history-schemas";
import type { StageKind } from "@/lib/jobs/job-views";
import type { MessageView } from "@/lib/messages/message-schemas";
import type { NoteView } from "@/lib/notes/schemas";
import type { PublicationsView } from "@/lib/publications/publication-view";
import type { RecruiterView } from "@/lib/recruiters/schemas";
import type { ReviewerView } from "@/lib/reviewers/schemas";
import type { AnswerWords } from "@/lib/scorecards/answer-text";
import type { OverrideView } from "@/lib/scorecards/override-schemas";
import type { MyScorecardView, RequirementView, ScorecardView } from "@/lib/scorecards/schemas";
import type { TagView } from "@/lib/tags/schemas";
import type { RejectionReasonView } from "./ending-schemas";
import type { ApplicationStatus } from "./schemas";

/** Everything one colleague may know of one application, on one page. */
export type ApplicationPageView = {
  application: ApplicationFacts;
  job: { id: string; slug: string; title: string; organisationName: string; rejectionDelayHours: number };
  stages: StageView[];
  answers: AnswerView[];
  documents: DocumentView[];
  publications: PublicationsView;
  ending: EndingView | null;
  feedback: FeedbackView;
  messages: MessageView[];
  notes: NoteView[];
  tags: TagView[];
  history: HistoryPage;
  reasons: RejectionReasonView[];
  /** What a rejection's mail begins with; null for who writes none. */
  rejectionMail: { subject: string; text: string } | null;
  viewer: { id: string; name: string; role: Role } & Abilities;
};

export type Abilities = Record<
  | "canMove"
  | "canHire"
  | "canReject"
  | "canMessage"
  | "canAssign"
  | "canAssignRecruiter"
  | "canReveal"
  | "canOverride",
  boolean
>;

export type ApplicationFacts = {
  id: string;
  reference: string;
  /** Who it is is hidden from the reader: the name is made up, contacts and links are not there. */
  isAnonymised: boolean;
  name: string;
  email: string;
  phone: string | null;
  location: string | null;
  affiliation: string | null;
  links: LinkView[];
  coverLetter: string | null;
  source: string;
  status: ApplicationStatus;
  stageId: string;
  appliedAt: string;
  stageEnteredAt: string;
  /** Put aside until then; null when not, also when that day has come. */
  snoozedUntil: string | null;
  /** Who looks after it. */
  recruiter: RecruiterView | null;
  consent: ConsentView;
};

/** What they agreed to, and when; `addedBy` put them in by hand, and nobody was asked. */
export type ConsentView = { version: string | null; at: string | null; addedBy: string | null };

/** `href` is null where what was typed is no web address: then it is only text. */
export type LinkView = { label: string; text: string; href: string | null };

export type StageView = { id: string; name: string; kind: StageKind; promisedDays: number | null };

/** `documentId` is the file's, where one was asked for; it stands among the documents, too. */
export type AnswerView = AnswerWords & { id: string; question: string; documentId: string | null };

export type DocumentView = {
  id: string;
  kind: "resume" | "other";
  fileName: string;
  mediaType: string;
  extractionState: ExtractionState;
  createdAt: string;
};

export type MailState = "waiting" | "sent" | "failed" | "cancelled" | "no_smtp" | "demo_address";

/** How a rejected or withdrawn application ended, and what becomes of the mail that says so. */
export type EndingView = {
  reason: string | null;
  /** Null when the candidate withdrew themselves. */
  by: string | null;
  at: string | null;
  /** Until when a rejection is not told to its candidate, and can be taken back as if it had not been. */
  untoldUntil: string | null;
  mail: { state: MailState; leavesAt: string; sentAt: string | null } | null;
};

export type FeedbackView = {
  reviewers: ReviewerView[];
  conflicts: ConflictView[];
  overrides: OverrideView[];
  requirements: RequirementView[];
  mine: MyScorecardView | null;
  /** False while others' must stay hidden from this reader. */
  canReadOthers: boolean;
  others: ScorecardView[];
};
