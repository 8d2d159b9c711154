"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, CircleMinus, UserX, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import type { ReviewerView } from "@/lib/reviewers/schemas";

/** Who was asked and who has submitted: everyone may know that at any time. */
export function Reviewers({ page }: { page: ApplicationPageView }) {
  const { reviewers } = page.feedback;
  if (reviewers.length === 0) return null;
  return (
    <ul aria-label="Reviewers" className="flex flex-col text-sm">
      {reviewers.map((reviewer) => (
        <li key={reviewer.userId} className="flex min-h-7 items-center gap-2">
          <span className="min-w-0 flex-1 wrap-anywhere">
            {reviewer.name}
            {reviewer.userId === page.viewer.id && <span className="text-ink-soft"> (you)</span>}
          </span>
          <ReviewerState reviewer={reviewer} />
          {page.viewer.canAssign && reviewer.state !== "submitted" && (
            <RemoveReviewer page={page} reviewer={reviewer} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ReviewerState({
  reviewer: { state, askedAt, declineReason, submittedAt },
}: {
  reviewer: ReviewerView;
}) {
  switch (state) {
    case "submitted":
      return (
        <span className="text-ink-soft">
          <StateWord tone="good" icon={CircleCheck}>
            Submitted
          </StateWord>{" "}
          {submittedAt && <RelativeTime iso={submittedAt} />}
        </span>
      );
    case "declined":
      return (
        <span className="text-ink-soft">
          <StateWord tone="neutral" icon={CircleMinus}>
            Declined
          </StateWord>{" "}
          {declineReason}
        </span>
      );
    case "away":
      return (
        <span className="text-ink-soft">
          <StateWord tone="neutral" icon={UserX}>
            No access any more
          </StateWord>
        </span>
      );
    case "asked":
      return (
        <span className="text-ink-soft">
          <StateWord tone="neutral" icon={CircleDashed}>
            Asked
          </StateWord>{" "}
          {askedAt && <RelativeTime iso={askedAt} />}
        </span>
      );
  }
}

function RemoveReviewer({ page, reviewer }: { page: ApplicationPageView; reviewer: ReviewerView }) {
  const client = useQueryClient();
  const { id } = page.application;
  const { queryKey } = applicationQuery(id);
  const setReviewers = (change: (reviewers: ReviewerView[]) => ReviewerView[]) =>
    client.setQueryData(
      queryKey,
      (now) => now && { ...now, feedback: { ...now.feedback, reviewers: change(now.feedback.reviewers) } },
    );
  const { mutate } = useMutation({
    mutationFn: () => fetchJson(`/api/applications/${id}/reviewers/${reviewer.userId}`, { method: "DELETE" }),
    onMutate: async () => {
      await client.cancelQueries({ queryKey });
      setReviewers((now) => now.filter(({ userId }) => userId !== reviewer.userId));
    },
    onSuccess: () => showToast({ text: `${reviewer.name} is not asked any more.` }),
    onError: (error) => {
      setReviewers((now) => [...now, reviewer]);
      showToast({ tone: "bad", text: `${reviewer.name} is still asked. ${failureWords(error)}` });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <IconButton
      label={`Stop asking ${reviewer.name}`}
      size="small"
      icon={<X aria-hidden />}
      onClick={() => mutate()}
    />
  );
}
