"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { documentTextQuery } from "@/lib/documents/document-text-query";
import { answerText } from "@/lib/scorecards/answer-text";
import { noteSource } from "@/lib/scorecards/note-source";
import { coverLetterSource, publicationSource, publicationText } from "@/lib/scorecards/publication-text";
import type { EvidenceSource } from "@/lib/scorecards/split-passages";
import { missingOf, toState, withEvidence, withRating } from "./scorecard-state";
import { useDraft } from "./use-draft";
import { type Scorecard, ScorecardContext } from "./use-scorecard";
import { useSubmitScorecard } from "./use-submit-scorecard";

/** Holds one's scorecard for everything on the page that reads or adds to it. Mount it with the application's id as key. */
export function ScorecardProvider({ page, children }: { page: ApplicationPageView; children: ReactNode }) {
  const { mine } = page.feedback;
  const basis = mine?.submittedAt ? mine.version : null;
  const draft = useDraft(page, basis);
  const snapshot = useSyncExternalStore(draft.subscribe, draft.snapshot, draft.snapshot);
  const submitting = useSubmitScorecard(page.application.id, draft, basis);
  const client = useQueryClient();
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const isOpen = isOpened ?? (mine !== null || isAsked(page));
  const [wantsRevision, setWantsRevision] = useState(false);
  const isRevising = basis !== null && (wantsRevision || Boolean(mine?.revision));
  const sources = useSources(page, isOpen);

  const requirements = page.feedback.requirements.filter(
    ({ id, isRemoved }) => !isRemoved || id in snapshot.state.rated,
  );

  const scorecard: Scorecard = {
    applicationId: page.application.id,
    isAnonymised: page.application.isAnonymised,
    requirements,
    ...snapshot,
    missing: missingOf(snapshot.state, isRevising),
    errors: submitting.errors,
    isOpen,
    isLocked: basis !== null && !isRevising,
    isRevising,
    isSubmitting: submitting.isPending,
    sources,
    unreadable: page.documents.filter(({ extractionState }) => extractionState === "unreadable"),
    open: () => setOpened(true),
    revise: () => setWantsRevision(true),
    change: (next) => {
      submitting.forget(next);
      draft.change(next);
    },
    cite: (requirement, passage, rating) => {
      setOpened(true);
      const cited = withEvidence(snapshot.state, requirement.id, passage);
      draft.change(rating ? withRating(cited, requirement, rating) : cited);
    },
    submit: async () => {
      if (await submitting.submit()) setWantsRevision(false);
    },
    resolve: async (which) => {
      const query = applicationQuery(page.application.id);
      const { feedback } = await client.fetchQuery({ ...query, staleTime: 0 });
      const stored = feedback.mine;
      if ((stored?.submittedAt ? stored.version : null) !== basis) return;
      const kept = basis === null ? stored : (stored?.revision ?? null);
      draft.resolve(kept?.version ?? 0, which === "theirs" ? toState(kept ?? stored) : null);
    },
    settle: draft.flush,
    discard: () => {
      setOpened(basis === null ? false : null);
      setWantsRevision(false);
      draft.resolve(0, toState(basis === null ? null : mine));
    },
  };
  return <ScorecardContext value={scorecard}>{children}</ScorecardContext>;
}

/** Nobody waits for feedback on what has ended. */
function isAsked({ application, feedback, viewer }: ApplicationPageView): boolean {
  if (application.status === "rejected" || application.status === "withdrawn") return false;
  return feedback.reviewers.some(({ userId, state }) => userId === viewer.id && state === "asked");
}

/** What passages come from: documents that could be read, answers, publications, the letter, and colleagues' notes. */
function useSources(page: ApplicationPageView, isWanted: boolean): EvidenceSource[] {
  const { application, documents, answers, publications, notes } = page;
  const readable = documents.filter(({ extractionState }) => extractionState === "done");
  const texts = useQueries({
    queries: readable.map(({ id }) => ({
      ...documentTextQuery(id, application.isAnonymised),
      enabled: isWanted,
    })),
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
    ...publications.all.map((publication) => ({
      kind: "publication" as const,
      sourceId: publication.id,
      source: publicationSource(publication.title),
      text: publicationText(publication),
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
    ...notes.map(({ id, userName, body }) => ({
      kind: "note" as const,
      sourceId: id,
      source: noteSource(userName),
      text: body,
    })),
  ];
}
