import type { WaitingKind } from "@/lib/waiting/waiting-kinds";

/** The page that lists exactly who is counted. */
export function waitingHref(kind: WaitingKind, more: { by?: string; after?: string } = {}): string {
  return `/desk/waiting?${new URLSearchParams({ kind, ...more })}`;
}

/** The same of one job, or of one of its stages, in the job's list. */
export function lateListHref(slug: string, stageId?: string): string {
  const query = new URLSearchParams({
    view: "list",
    ...(stageId && { stage: stageId }),
    status: "active",
    waiting: "late",
    sort: "entered_asc",
  });
  return `/desk/jobs/${slug}?${query}`;
}
