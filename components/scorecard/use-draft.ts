"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { createDraft, type Draft } from "./draft-store";
import { type ScorecardState, toRatings, toState } from "./scorecard-state";
import { saveScorecard } from "./send-scorecard";

/**
 * The draft, saved also when the page is left; what is saved stands in the page's own data too. `basis` is the version
 * of the submitted scorecard that it changes, null before the first submission.
 */
export function useDraft(page: ApplicationPageView, basis: number | null): Draft {
  const client = useQueryClient();
  const [held, setHeld] = useState(() => ({ basis, draft: startDraft(client, page, basis) }));
  const { draft } = held;
  useEffect(() => {
    if (held.basis === basis) return;
    const next = startDraft(client, page, basis);
    const { state, status } = draft.snapshot();
    setHeld({ basis, draft: next });
    // Submitted in another window: what is unsaved here becomes a change of that.
    if (status !== "untouched" && status !== "saved") next.change(state);
  }, [held, basis, client, page, draft]);
  useEffect(() => {
    const leave = () => void draft.flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [draft]);
  return draft;
}

function startDraft(
  client: QueryClient,
  { application, feedback }: ApplicationPageView,
  basis: number | null,
) {
  const { mine } = feedback;
  const kept = basis === null ? mine : (mine?.revision ?? null);
  return createDraft({
    state: toState(kept ?? mine),
    version: kept?.version ?? 0,
    save: (state, version) => saveScorecard(application.id, { state, version, basis }),
    onSaved: (state, version, isFirst) => {
      const { queryKey } = applicationQuery(application.id);
      client.setQueryData(queryKey, (page) => page && withSaved(page, state, version));
      // From its first save on, others' feedback is hidden from who writes.
      if (isFirst && basis === null) client.invalidateQueries({ queryKey });
    },
  });
}

function withSaved(page: ApplicationPageView, state: ScorecardState, version: number): ApplicationPageView {
  const { mine } = page.feedback;
  const { recommendation, comment, reason } = state;
  const saved = { version, recommendation, comment, ratings: toRatings(state) };
  const next = mine?.submittedAt
    ? { ...mine, revision: { ...saved, reason } }
    : { ...saved, submittedAt: null, reason: null, earlier: [], revision: null };
  return { ...page, feedback: { ...page.feedback, mine: next } };
}
