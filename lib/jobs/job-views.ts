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
};

/** A job among others, with what waits in it; an interviewer's numbers count what they were asked for alone. */
export type JobRow = JobView & { active: number; late: number; new: number };
