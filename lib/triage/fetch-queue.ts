import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { fetchJson } from "@/lib/fetch-json";
import type { QueuePage, QueueStart } from "./queue-schemas";

/** A further page of a job's triage queue. What was decided meanwhile makes each another one: nothing to cache. */
export function fetchQueue(slug: string, filters: ListFilters, start: QueueStart): Promise<QueuePage> {
  const search = new URLSearchParams(toSearch(filters));
  for (const [name, value] of Object.entries(start ?? {})) search.set(name, value);
  return fetchJson<QueuePage>(`/api/jobs/${slug}/triage?${search}`);
}
