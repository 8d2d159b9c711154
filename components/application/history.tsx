"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { historyQuery } from "@/lib/events/history-query";
import { PageSection } from "./page-section";

/** Everything that happened, newest first, with who and when. */
export function History({ page }: { page: ApplicationPageView }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    historyQuery(page.application.id, page.history),
  );
  const entries = [page.history, ...data.pages.slice(1)].flatMap((one) => one.entries);
  return (
    <PageSection id="history" title="History">
      <ol aria-label="History" className="flex flex-col gap-2 text-sm">
        {entries.map(({ id, at, who, what }) => (
          <li key={id} className="flex items-baseline justify-between gap-3">
            <p className="min-w-0 wrap-anywhere">
              <span className="font-medium">{who}</span> {what}
            </p>
            <RelativeTime iso={at} style="short" className="shrink-0 text-xs text-ink-soft" />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button
          variant="quiet"
          size="small"
          className="self-center"
          pending={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </PageSection>
  );
}
