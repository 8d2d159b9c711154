"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { showToast } from "@/components/ui/toast-store";
import { roleNames } from "@/lib/auth/viewer";
import { updateStageReviewersAction } from "@/lib/jobs/actions";
import type { JobSettingsView } from "@/lib/jobs/settings-schemas";
import { useRunAction } from "../use-run-action";

/** Who is asked for feedback on everyone moved into a stage. */
export function StageReviewers({ job }: { job: JobSettingsView }) {
  const update = useRunAction(updateStageReviewersAction, () =>
    showToast({ text: "Reviewers saved.", tone: "good" }),
  );
  const change = (change: "add" | "remove", stageId: string, userId: string) =>
    update.run({ jobId: job.id, version: String(job.version), stageId, userId, change });
  const asking = job.stages.filter(({ reviewers }) => reviewers.length > 0);
  return (
    <div className="flex max-w-xl flex-col gap-4">
      {asking.length > 0 && (
        <ul aria-label="Reviewers of stages" className="flex flex-col">
          {asking.flatMap(({ id: stageId, name: stage, reviewers }) =>
            reviewers.map(({ id, name }) => (
              <li key={`${stageId} ${id}`} className="flex items-center gap-3 border-b border-line py-1.5">
                <span className="min-w-0 flex-1 wrap-anywhere">
                  <span className="text-ink-soft">{stage}</span> <span className="font-medium">{name}</span>
                </span>
                <IconButton
                  size="small"
                  label={`Stop asking ${name} in ${stage}`}
                  icon={<X aria-hidden />}
                  disabled={update.isPending}
                  onClick={() => change("remove", stageId, id)}
                />
              </li>
            )),
          )}
        </ul>
      )}
      <AddReviewer
        key={job.version}
        job={job}
        isPending={update.isPending}
        onAdd={(stageId, userId) => change("add", stageId, userId)}
      />
    </div>
  );
}

type AddReviewerProps = {
  job: JobSettingsView;
  isPending: boolean;
  onAdd: (stageId: string, userId: string) => void;
};

function AddReviewer({ job, isPending, onAdd }: AddReviewerProps) {
  const [stageId, setStageId] = useState("");
  const [userId, setUserId] = useState("");
  const stages = job.stages.filter(({ kind }) => kind !== "applied");
  const there = stages.find(({ id }) => id === stageId)?.reviewers ?? [];
  const people = [...job.hiringTeam, ...job.colleagues].filter(({ id }) =>
    there.every((one) => one.id !== id),
  );
  return (
    <div className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
      <SelectField
        label="Stage"
        name="stageId"
        value={stageId}
        onChange={(event) => setStageId(event.currentTarget.value)}
        placeholder="Choose a stage"
        options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label="Reviewer"
        name="userId"
        value={userId}
        onChange={(event) => setUserId(event.currentTarget.value)}
        placeholder="Choose a colleague"
        options={people.map(({ id, name, role }) => ({ value: id, label: `${name} (${roleNames[role]})` }))}
      />
      <Button disabled={!stageId || !userId} pending={isPending} onClick={() => onAdd(stageId, userId)}>
        Ask them
      </Button>
    </div>
  );
}
