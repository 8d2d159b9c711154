"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
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
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <Link href={backHref} className="text-sm text-ink-soft">
            {job.title}
          </Link>
          <h1 dir="auto" className="text-xl font-semibold wrap-anywhere">
            {application.name}
          </h1>
        </div>
        <div className="flex items-center gap-2">
          <Actions page={page} />
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
  if (isEnded) return viewer.canReject ? <ReopenButton page={page} /> : null;
  return (
    <>
      {viewer.canMove && <MoveToMenu page={page} />}
      {viewer.canReject && application.status === "active" && <RejectDialog page={page} />}
    </>
  );
}

function ReopenButton({ page }: { page: ApplicationPageView }) {
  const reopen = useReopen(page);
  return (
    <Button pending={reopen.isPending} onClick={() => reopen.mutate()}>
      Reopen
    </Button>
  );
}
