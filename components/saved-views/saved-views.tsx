"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryStates } from "nuqs";
import type { JobPageView } from "@/components/board/job-header";
import { classNames } from "@/components/ui/class-names";
import { isFiltered, listParams, toSearch } from "@/lib/applications/list-params";
import type { SavedViews as Views } from "@/lib/saved-views/saved-view";
import { toViewSearch } from "@/lib/saved-views/to-view-search";
import { viewsQuery } from "@/lib/saved-views/views-query";
import { SaveView } from "./save-view";
import { useViewCounts } from "./use-view-counts";
import { ViewMenu } from "./view-menu";

type SavedViewsProps = { slug: string; view: JobPageView; initial: Views };

/** The views kept of a job, each with who is in it now; and keeping what one looks at as another one. */
export function SavedViews({ slug, view, initial }: SavedViewsProps) {
  const { data } = useQuery({ ...viewsQuery(slug), initialData: initial });
  const [{ saved, ...filters }] = useQueryStates({ ...listParams, saved: parseAsString });
  const counts = useViewCounts(slug, data.views);
  const chosen = data.views.find(({ id }) => id === saved);
  const search = toViewSearch(toSearch(filters));
  const canSave = isFiltered({ ...filters, q: "" }) && !data.views.some((one) => one.search === search);
  if (data.views.length === 0 && !canSave) return null;
  return (
    <nav aria-label="Saved views" className="flex items-center gap-1 overflow-x-auto px-4 pt-2 text-sm">
      {data.views.map(({ id, name, search: kept, isForTeam }) => (
        <Link
          key={id}
          href={`/desk/jobs/${slug}?view=${view}${kept && `&${kept}`}&saved=${id}`}
          prefetch={false}
          aria-current={chosen?.id === id ? "true" : undefined}
          title={isForTeam ? `${name}, for the team` : `${name}, your own`}
          className={classNames(
            "inline-flex min-h-7 max-w-60 shrink-0 items-baseline gap-1.5 rounded-control px-2 py-1 no-underline",
            chosen?.id === id ? "bg-sunken font-semibold text-ink" : "text-ink-soft hover:bg-hover",
          )}
        >
          <span className="truncate" dir="auto">
            {name}
          </span>
          <ViewNumber count={counts.get(id)} />
        </Link>
      ))}
      {chosen && <ViewMenu slug={slug} view={chosen} canShare={data.canShare} search={search} />}
      {canSave && <SaveView slug={slug} search={search} canShare={data.canShare} />}
    </nav>
  );
}

type Count = { count: number; isOver: boolean; hasGone: boolean };

/** As wide before it is known, so that nothing jumps. */
function ViewNumber({ count }: { count: Count | undefined }) {
  return (
    <span className="inline-flex min-w-6 items-baseline gap-1 text-ink-soft tabular-nums">
      {count && `${count.isOver ? "over " : ""}${count.count.toLocaleString("en")}`}
      {count?.hasGone && (
        <>
          <TriangleAlert aria-hidden className="size-3.5 self-center text-warn" />
          <span className="sr-only">, names something that is gone</span>
        </>
      )}
    </span>
  );
}
