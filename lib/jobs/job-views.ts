export type StageKind = "applied" | "review" | "screen" | "interview" | "offer" | "hired";

export type JobStatus = "draft" | "open" | "paused" | "closed";

export const jobStatusNames: Record<JobStatus, string> = {
  draft: "Draft",
  open: "Open",
  paused: "Paused",
  closed: "Closed",
};

/** A job as its own pages name it. */
export type JobView = {
  id: string;
  slug: string;
  title: string;
  team: string;
  status: JobStatus;
  confidential: boolean;
  /** Whether a stage of it is anonymised: then nothing is ordered by names. */
  hidesNames: boolean;
};

/** A job among others, with what waits in it; an interviewer's numbers count what they were asked for alone. */
export type JobRow = JobView & {
  /** Am I on its hiring team? */
  isMine: boolean;
  active: number;
  late: number;
  /** Applied in the last seven days. */
  new: number;
};

export type NewApplication = {
  id: string;
  name: string;
  fact: string | null;
  jobTitle: string;
  jobSlug: string;
  appliedAt: string;
};

export type AskedFeedback = {
  applicationId: string;
  name: string;
  jobTitle: string;
  stageName: string;
  askedBy: string;
  askedAt: string;
  hasDraft: boolean;
};

/** One page of a list, with how many there are on all of them, and where the next one begins. */
export type HomeList<Row> = { rows: Row[]; count: number; isFirst: boolean; next: string | null };

/** What waits for one person. Lists come a page at a time; the counts say how many there are. */
export type HomeView = {
  jobs: JobRow[];
  /** Nobody put them on a team yet, so all open jobs they may see stand in. */
  showsAllJobs: boolean;
  newApplications: (HomeList<NewApplication> & { isOver: boolean }) | null;
  feedback: HomeList<AskedFeedback>;
};
