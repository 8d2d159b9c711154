import type { ListFilters } from "@/lib/applications/list-schemas";
import type { JobView } from "@/lib/jobs/job-views";

/** Where any stage of a job is anonymised, an order by name would tell names: the newest come first instead. */
export function withoutNameOrder(job: Pick<JobView, "hidesNames">, filters: ListFilters): ListFilters {
  if (!job.hidesNames || !filters.sort.startsWith("name")) return filters;
  return { ...filters, sort: "applied_desc" };
}
