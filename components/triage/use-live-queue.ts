import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { followChanges } from "@/components/live/follow-changes";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { Queue } from "./use-queue";

/** What a colleague decides meanwhile leaves the queue, with a word about who did what. */
export function useLiveQueue(
  slug: string,
  { rows, current, dispatch }: Queue,
  isOwn: (id: string) => boolean,
): void {
  const client = useQueryClient();
  const look = useEffectEvent(async (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (!row || isOwn(id)) return;
    const query = applicationQuery(id);
    const before = client.getQueryData(query.queryKey);
    const after = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null);
    if (after && before && isSame(before, after)) return;
    // Never read before: then only one that has ended, or is gone, is known to have left.
    if (after && !before && after.application.status === "active") return;
    dispatch({ type: "taken", id });
    const [last] = after?.history.entries ?? [];
    const what = last ? `${last.who} ${last.what}.` : "It is not open to you any more.";
    showToast({ text: `${row.name} left the queue. ${what}` });
  });
  const follow = useEffectEvent((id: string | null) => {
    // A connection that was lost may have missed something of what is shown now.
    const changed = id ?? current?.id;
    if (changed) void look(changed);
  });
  useEffect(() => followChanges(`job=${slug}`, follow), [slug]);
}

function isSame({ application: a }: ApplicationPageView, { application: b }: ApplicationPageView): boolean {
  return a.stageId === b.stageId && a.status === b.status && a.snoozedUntil === b.snoozedUntil;
}
