"use client";

import { useEffect, useEffectEvent } from "react";
import { showPassage } from "@/components/scorecard/show-passage";
import type { FeedbackView } from "@/lib/applications/application-view";

const hash = /^#evidence-([\da-f-]{36})$/;

/** Opens the page at the passage that its address names, for whoever comes from a panel's evidence. */
export function useLinkedPassage(feedback: FeedbackView | undefined): void {
  const show = useEffectEvent(() => {
    const id = hash.exec(window.location.hash)?.[1];
    if (!id || !feedback) return;
    const scorecards = [feedback.mine, ...feedback.others].flatMap((one) => one ?? []);
    const rated = scorecards.flatMap(({ ratings, earlier }) => [
      ...ratings,
      ...earlier.flatMap((version) => version.ratings),
    ]);
    const found = rated.flatMap(({ evidence }) => evidence).find((one) => one.id === id);
    if (found) showPassage(found.sourceId, found.quote);
  });
  useEffect(() => {
    show();
    const onHashChange = () => show();
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);
}
