"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useScorecard } from "@/components/scorecard/use-scorecard";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson } from "@/lib/fetch-json";

/** Says that one gives no feedback; for a recruiter nobody asked, only throws the draft away. */
export function DeclineFeedback({ page }: { page: ApplicationPageView }) {
  const client = useQueryClient();
  const { settle, discard } = useScorecard();
  const { id } = page.application;
  const [reason, setReason] = useState("");
  const { mutate, isPending } = useMutation({
    // A save still on its way would bring the draft back.
    mutationFn: () => settle().then(() => fetchJson(`/api/applications/${id}/decline`, { body: { reason } })),
    onSuccess: async () => {
      discard();
      await client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
      client.invalidateQueries({ queryKey: ["board"] });
      showToast({ text: wording.done });
    },
    onError: (error) => showToast({ tone: "bad", text: `Nothing was changed. ${failureWords(error)}` }),
  });
  const wording = isOnlyADraft(page) ? words.discard : words.decline;
  return (
    <AlertDialog
      title={wording.question}
      description={
        <div className="flex flex-col gap-3">
          <p>
            What you have written is thrown away.
            {!page.feedback.canReadOthers && " From then on you can read others’ feedback."}
          </p>
          {wording === words.decline && (
            <TextField
              id="decline-reason"
              name="reason"
              label="Why, if you like to say"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </div>
      }
      confirmLabel={wording.verb}
      pending={isPending}
      onConfirm={() => mutate()}
      trigger={
        <Button variant="quiet" size="small" className="self-start">
          {wording.verb}
        </Button>
      }
    />
  );
}

const words = {
  decline: {
    verb: "Decline to give feedback",
    question: "Give no feedback on this application?",
    done: "You give no feedback on this application.",
  },
  discard: {
    verb: "Discard my draft",
    question: "Discard your draft?",
    done: "Your draft is gone.",
  },
};

function isOnlyADraft({ feedback, viewer }: ApplicationPageView): boolean {
  const isAsked = feedback.reviewers.some(({ userId, state }) => userId === viewer.id && state === "asked");
  return !isAsked && (viewer.role === "admin" || viewer.role === "recruiter");
}
