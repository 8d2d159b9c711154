"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import { failureWords, RequestError } from "@/lib/fetch-json";
import type { Draft } from "./draft-store";
import { missingOf, type ScorecardState } from "./scorecard-state";
import { submitScorecard } from "./send-scorecard";

type Errors = Record<string, string[]>;

const none: Errors = {};

/** Submits a draft once it is saved; what is missing is said beside it, and focus goes to the first of it. */
export function useSubmitScorecard(applicationId: string, draft: Draft, basis: number | null) {
  const client = useQueryClient();
  const [errors, setErrors] = useState(none);
  const { queryKey } = applicationQuery(applicationId);
  const isRevision = basis !== null;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async () => {
      await draft.flush();
      if (draft.snapshot().status === "conflict") return null;
      return submitScorecard(applicationId, {
        state: draft.snapshot().state,
        version: draft.version(),
        basis,
      });
    },
    onSuccess: async (submitted) => {
      if (!submitted) return;
      await client.invalidateQueries({ queryKey });
      client.invalidateQueries({ queryKey: ["board"] });
      showToast({
        text: isRevision
          ? "New version submitted. The one before stays readable."
          : "Scorecard submitted. Your colleagues can read it now.",
      });
    },
    onError: async (error) => {
      if (error instanceof RequestError && error.status === 409) {
        const page = await client.fetchQuery({ ...applicationQuery(applicationId), staleTime: 0 });
        const { mine } = page.feedback;
        const kept = isRevision ? mine?.revision : mine;
        if ((kept?.version ?? 0) !== draft.version()) return draft.markConflict();
      }
      if (error instanceof RequestError && Object.keys(error.fieldErrors).length > 0) {
        showErrors(error.fieldErrors);
        client.invalidateQueries({ queryKey });
      }
      showToast({ tone: "bad", text: `Not submitted. ${failureWords(error)}` });
    },
  });

  const showErrors = (found: Errors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) requestAnimationFrame(() => focusPart(first));
  };

  return {
    errors,
    isPending,
    /** Whether it was submitted. */
    submit: async (): Promise<boolean> => {
      const found = toErrors(draft.snapshot().state, isRevision);
      if (Object.keys(found).length > 0) {
        showErrors(found);
        return false;
      }
      setErrors(none);
      return Boolean(await mutateAsync().catch(() => null));
    },
    /** Takes back what a change has answered. */
    forget: (next: ScorecardState) => {
      const still = toErrors(next, isRevision);
      setErrors((shown) => Object.fromEntries(Object.entries(shown).filter(([key]) => key in still)));
    },
  };
}

function toErrors(state: ScorecardState, isRevision: boolean): Errors {
  const { recommendation, evidenceFor, reason } = missingOf(state, isRevision);
  const passages = evidenceFor.map((id) => [id, ["Add the passage this rating rests on."]] as const);
  return {
    ...Object.fromEntries(passages),
    ...(recommendation && { recommendation: ["Choose a recommendation."] }),
    ...(reason && { reason: ["Say why you change it."] }),
  };
}

/** The row of a requirement, the recommendation or the reason: to its first control. */
function focusPart(part: string): void {
  const place = document.querySelector(`[data-scorecard-part="${CSS.escape(part)}"]`);
  const control = place?.querySelector<HTMLElement>("input:checked, input, textarea, button");
  control?.focus();
  place?.scrollIntoView({ block: "center" });
}
