"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { documentTextQuery } from "@/lib/documents/document-text-query";
import { answerText } from "@/lib/scorecards/answer-text";
import { coverLetterSource, publicationSource, publicationText } from "@/lib/scorecards/publication-text";
import type { EvidenceSource } from "@/lib/scorecards/split-passages";
import { createDraft } from "./draft-store";
import { missingOf, toRatings, toState, withEvidence, withRating } from "./scorecard-state";
import { saveScorecard } from "./send-scorecard";
import { type Scorecard, ScorecardContext } from "./use-scorecard";
import { useSubmitScorecard } from "./use-submit-scorecard";

/** Holds one's scorecard for everything on the page that reads or adds to it. Mount it with the application's id as key. */
export function ScorecardProvider({ page, children }: { page: ApplicationPageView; children: ReactNode }) {
  const { requirements, mine } = page.feedback;
  const draft = useDraft(page);
  const snapshot = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const submitting = useSubmitScorecard(page.application.id, draft);
  const client = useQueryClient();
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const isOpen = isOpened ?? (mine !== null || isAsked(page));
  const sources = useSources(page, isOpen);

  const scorecard: Scorecard = {
    applicationId: page.application.id,
    requirements,
    ...snapshot,
    missing: missingOf(snapshot.state),
    errors: submitting.errors,
    isOpen,
    isLocked: Boolean(mine?.submittedAt),
    isSubmitting: submitting.isPending,
    sources,
    unreadable: page.documents.filter(({ extractionState }) => extractionState === "unreadable"),
    open: () => setOpened(true),
    change: (next) => {
      submitting.forget(next);
      draft.change(next);
    },
    cite: (requirementId, passage, rating) => {
      setOpened(true);
      const cited = withEvidence(snapshot.state, requirementId, passage);
      draft.change(rating ? withRating(cited, requirementId, rating) : cited);
    },
    submit: submitting.submit,
    resolve: async (which) => {
      const query = applicationQuery(page.application.id);
      const { feedback } = await client.fetchQuery({ ...query, staleTime: 0 });
      if (feedback.mine?.submittedAt) return;
      draft.resolve(feedback.mine?.version ?? 0, which === "theirs" ? toState(feedback.mine) : null);
    },
    settle: draft.flush,
    discard: () => {
      setOpened(false);
      draft.resolve(0, toState(null));
    },
  };
  return <ScorecardContext value={scorecard}>{children}</ScorecardContext>;
}

/** Nobody waits for feedback on what has ended. */
function isAsked({ application, feedback, viewer }: ApplicationPageView): boolean {
  if (application.status === "rejected" || application.status === "withdrawn") return false;
  return feedback.reviewers.some(({ userId, state }) => userId === viewer.id && state === "asked");
}

/** The draft, saved also when the page is left; what is saved stands in the page's own data too. */
function useDraft({ application: { id }, feedback: { mine } }: ApplicationPageView) {
  const client = useQueryClient();
  const [draft] = useState(() =>
    createDraft({
      state: toState(mine),
      version: mine?.version ?? 0,
      save: (state, version) => saveScorecard(id, state, version),
      onSaved: (state, version, isFirst) => {
        const { recommendation, comment } = state;
        const saved = { version, recommendation, comment, ratings: toRatings(state), submittedAt: null };
        const { queryKey } = applicationQuery(id);
        client.setQueryData(
          queryKey,
          (page) => page && { ...page, feedback: { ...page.feedback, mine: saved } },
        );
        // From its first save on, others' feedback is hidden from who writes.
        if (isFirst) client.invalidateQueries({ queryKey });
      },
    }),
  );
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

/** What passages come from: documents that could be read, answers, publications, and the letter. */
function useSources(page: ApplicationPageView, isWanted: boolean): EvidenceSource[] {
  const { application, documents, answers, publications } = page;
  const readable = documents.filter(({ extractionState }) => extractionState === "done");
  const texts = useQueries({
    queries: readable.map(({ id }) => ({ ...documentTextQuery(id), enabled: isWanted })),
  });
  return [
    ...readable.flatMap(({ id, fileName }, index) => {
      const text = texts[index]?.data?.text;
      return text ? [{ kind: "document" as const, sourceId: id, source: fileName, text }] : [];
    }),
    ...answers.map((answer) => ({
      kind: "answer" as const,
      sourceId: answer.id,
      source: answer.question,
      text: answerText(answer),
    })),
    ...publications.all.map(({ id, authors, ...publication }) => ({
      kind: "publication" as const,
      sourceId: id,
      source: publicationSource(publication.title),
      text: publicationText({ ...publication, authors: authors.map(({ name }) => name) }),
    })),
    ...(application.coverLetter
      ? [
          {
            kind: "cover_letter" as const,
            sourceId: application.id,
            source: coverLetterSource,
            text: application.coverLetter,
          },
        ]
      : []),
  ];
}
