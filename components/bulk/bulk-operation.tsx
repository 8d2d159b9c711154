"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BulkView } from "@/lib/bulk/schemas";
import { BulkState, UndoBulk } from "./bulk-progress";
import { useBulkProgress } from "./use-bulk";

/** How an operation stands, as it goes on; what it came to is read anew when it ends. */
export function BulkOperation({ first }: { first: BulkView }) {
  const view = useBulkProgress(first.job.slug, first.id) ?? first;
  const router = useRouter();
  const isElsewhere = view.state !== first.state;
  useEffect(() => {
    if (isElsewhere) router.refresh();
  }, [isElsewhere, router]);
  return (
    <section aria-label="How it stands" className="flex flex-col gap-2">
      <BulkState view={view} />
      <p className="text-sm text-ink-soft">
        By {view.userName}, <RelativeTime iso={view.createdAt} />
      </p>
      {view.canUndo && (
        <div className="flex flex-wrap items-center gap-2">
          <UndoBulk view={view} />
        </div>
      )}
    </section>
  );
}
