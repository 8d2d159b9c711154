"use client";

import { useQueryStates } from "nuqs";
import { ViewSwitch } from "@/components/ui/view-switch";
import { listParams, toSearch } from "@/lib/applications/list-params";
import type { JobPageView } from "./job-header";

const names: Record<JobPageView, string> = { board: "Board", list: "List", triage: "Triage" };
const views = ["board", "list", "triage"] as const;

/** The same people in another view: filters and order go along. */
export function JobViews({ slug, view }: { slug: string; view: JobPageView }) {
  const [filters] = useQueryStates(listParams);
  const search = toSearch(filters);
  return (
    <ViewSwitch
      label="Views of this job"
      views={views.map((one) => ({
        href: `/desk/jobs/${slug}?view=${one}${search && `&${search}`}`,
        label: names[one],
        current: one === view,
      }))}
    />
  );
}
