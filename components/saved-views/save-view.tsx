"use client";

import { useMutation } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { failureWords, fetchJson, RequestError } from "@/lib/fetch-json";
import type { SavedView } from "@/lib/saved-views/saved-view";
import { useRefreshViews } from "./use-change-views";

type SaveViewProps = { slug: string; search: string; canShare: boolean };

/** Keeps the filters one looks through under a name. */
export function SaveView({ slug, search, canShare }: SaveViewProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title="Save this view"
      className="w-72"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="small" className="shrink-0">
          Save view…
        </Button>
      }
    >
      <SaveForm slug={slug} search={search} canShare={canShare} onDone={() => setOpen(false)} />
    </Popover>
  );
}

type Kept = { name: string; isForTeam: boolean };

function SaveForm({ slug, search, canShare, onDone }: SaveViewProps & { onDone: () => void }) {
  const refresh = useRefreshViews(slug);
  const [, setSaved] = useQueryState("saved", parseAsString);
  const save = useMutation({
    mutationFn: (kept: Kept) =>
      fetchJson<SavedView>(`/api/jobs/${slug}/views`, { body: { ...kept, search } }),
    onSuccess: async ({ id, name }) => {
      showToast({ text: `Saved as “${name}”.` });
      await refresh();
      await setSaved(id);
      onDone();
    },
  });
  const errors = save.error ? (nameErrors(save.error) ?? [failureWords(save.error)]) : undefined;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        save.mutate({ name: String(form.get("name")), isForTeam: form.get("team") === "on" });
      }}
    >
      <TextField label="Name" name="name" maxLength={60} autoComplete="off" errors={errors} />
      {canShare && (
        <Checkbox name="team" label="For the team" help="Everybody who sees this job's board has it too." />
      )}
      <Button type="submit" variant="primary" pending={save.isPending}>
        Save
      </Button>
    </form>
  );
}

export function nameErrors(error: Error): string[] | undefined {
  return error instanceof RequestError ? error.fieldErrors.name : undefined;
}
