"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useKeys } from "@/components/ui/use-keys";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { MoveToMenu } from "./move-to-menu";
import { type NeighbourLinks, Neighbours } from "./neighbours";
import { RejectDialog } from "./reject-dialog";
import { StageLine } from "./stage-line";
import { Standing } from "./standing";
import { useReopen } from "./use-change-application";

type ApplicationHeaderProps = {
  page: ApplicationPageView;
  /** The list or board one came from. */
  backHref: string;
  neighbours: NeighbourLinks;
};

/** Who it is, where they are, what waits, and what can be done about it. */
export function ApplicationHeader({ page, backHref, neighbours }: ApplicationHeaderProps) {
  const { application, job, stages } = page;
  return (
    <header className="flex flex-col gap-1.5 border-b border-line px-4 pt-2 pb-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-0">
          <Link href={backHref} className="line-clamp-2 text-sm text-ink-soft">
            {job.title}
          </Link>
          <h1 dir="auto" className="text-xl font-semibold wrap-anywhere">
            {application.name}
          </h1>
        </div>
        <Actions page={page} />
        <div className="sm:order-last">
          <Neighbours {...neighbours} />
        </div>
      </div>
      <StageLine stages={stages} stageId={application.stageId} />
      <Standing page={page} />
    </header>
  );
}

function Actions({ page }: { page: ApplicationPageView }) {
  const { application, viewer } = page;
  const isEnded = application.status === "rejected" || application.status === "withdrawn";
  if (!viewer.canMove && !viewer.canReject) return null;
  return (
    <div className="order-last flex w-full gap-2 sm:order-none sm:w-auto">
      {viewer.canMove && (!isEnded || page.ending?.untoldUntil) && <MoveToMenu page={page} />}
      {viewer.canReject && <RejectDialog page={page} />}
      {viewer.canReject && isEnded && <ReopenButton page={page} />}
    </div>
  );
}

/** Until the candidate is told, U takes a rejection back as well. */
function ReopenButton({ page }: { page: ApplicationPageView }) {
  const reopen = useReopen(page);
  const isUntold = Boolean(page.ending?.untoldUntil);
  useKeys({ u: isUntold && !reopen.isPending ? () => reopen.mutate() : undefined });
  return (
    <Button
      pending={reopen.isPending}
      aria-keyshortcuts={isUntold ? "U" : undefined}
      onClick={() => reopen.mutate()}
    >
      {isUntold ? (
        <>
          Take it back <Kbd>U</Kbd>
        </>
      ) : (
        "Reopen"
      )}
    </Button>
  );
}
