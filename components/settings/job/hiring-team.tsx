"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { showToast } from "@/components/ui/toast-store";
import { roleNames } from "@/lib/auth/viewer";
import { updateHiringTeamAction } from "@/lib/jobs/actions";
import type { ColleagueView, JobSettingsView } from "@/lib/jobs/settings-schemas";
import { useRunAction } from "../use-run-action";

export function HiringTeam({ job }: { job: JobSettingsView }) {
  const update = useRunAction(updateHiringTeamAction, () =>
    showToast({ text: "Hiring team saved.", tone: "good" }),
  );
  const change = (change: "add" | "remove", userId: string) =>
    update.run({ jobId: job.id, version: String(job.version), userId, change });
  return (
    <div className="flex max-w-xl flex-col gap-4">
      {job.hiringTeam.length === 0 ? (
        <EmptyState title="Nobody yet">Hiring managers see a job only when they are on its team.</EmptyState>
      ) : (
        <ul aria-label="Hiring team" className="flex flex-col">
          {job.hiringTeam.map((colleague) => (
            <li key={colleague.id} className="flex items-center gap-3 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 wrap-anywhere">
                <span className="font-medium">{colleague.name}</span>{" "}
                <span className="text-ink-soft">{roleNames[colleague.role]}</span>
              </span>
              <IconButton
                size="small"
                label={`Take ${colleague.name} off the team`}
                icon={<X aria-hidden />}
                disabled={update.isPending}
                onClick={() => change("remove", colleague.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <AddColleague
        key={job.version}
        colleagues={job.colleagues}
        isPending={update.isPending}
        onAdd={(userId) => change("add", userId)}
      />
    </div>
  );
}

type AddColleagueProps = { colleagues: ColleagueView[]; isPending: boolean; onAdd: (userId: string) => void };

function AddColleague({ colleagues, isPending, onAdd }: AddColleagueProps) {
  const [userId, setUserId] = useState("");
  if (colleagues.length === 0) return null;
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <SelectField
          label="Colleague"
          name="userId"
          value={userId}
          onChange={(event) => setUserId(event.currentTarget.value)}
          placeholder="Choose a colleague"
          options={colleagues.map(({ id, name, role }) => ({
            value: id,
            label: `${name} (${roleNames[role]})`,
          }))}
        />
      </div>
      <Button disabled={userId === ""} pending={isPending} onClick={() => onAdd(userId)}>
        Add to the team
      </Button>
    </div>
  );
}
