"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Notice } from "@/components/ui/notice";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { roleNames } from "@/lib/auth/viewer";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import { colleaguesQuery } from "@/lib/reviewers/colleagues-query";
import type { ColleagueView } from "@/lib/reviewers/schemas";

type AskForFeedbackProps = { page: ApplicationPageView };

export function AskForFeedback({ page }: AskForFeedbackProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title="Ask for feedback"
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <Button variant="quiet" size="small">
          <UserPlus aria-hidden />
          Ask for feedback
        </Button>
      }
    >
      <AskForm page={page} onDone={() => setOpen(false)} />
    </Popover>
  );
}

const manyColleagues = 8;

function AskForm({ page, onDone }: AskForFeedbackProps & { onDone: () => void }) {
  const { data: colleagues, isError } = useQuery(colleaguesQuery(page.application.id));
  const [chosen, setChosen] = useState<string[]>([]);
  const [search, setSearch] = useState("");
  const ask = useAsk(page, onDone);
  if (isError)
    return <Notice tone="warn" title="Your colleagues could not be loaded. Try again in a moment." />;
  if (!colleagues) return <p className="min-h-24 text-ink-soft">Loading…</p>;
  const free = colleagues.filter(({ id }) => canStillBeAsked(page, id));
  if (free.length === 0) return <p>Everyone who may see this application is asked already.</p>;
  const shown = free.filter(({ id, name }) => chosen.includes(id) || holds(name, search));
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) ask.mutate(free.filter(({ id }) => chosen.includes(id)));
      }}
    >
      {free.length > manyColleagues && (
        <TextField
          label="Search colleagues"
          name="search"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className="max-h-72 overflow-y-auto">
        <CheckboxGroup
          label="Colleagues"
          name="userIds"
          help="Each gets a mail, and sees this application."
          options={shown.map(({ id, name, role }) => ({
            value: id,
            label: `${name}, ${roleNames[role].toLowerCase()}`,
          }))}
          values={chosen}
          onValuesChange={setChosen}
          errors={ask.error ? [failureWords(ask.error)] : undefined}
        />
      </div>
      <Button type="submit" variant="primary" aria-disabled={chosen.length === 0} pending={ask.isPending}>
        Ask
      </Button>
    </form>
  );
}

function useAsk({ application: { id } }: ApplicationPageView, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: ColleagueView[]) =>
      fetchJson(`/api/applications/${id}/reviewers`, { body: { userIds: asked.map((one) => one.id) } }),
    onSuccess: async (_, asked) => {
      await client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
      client.invalidateQueries({ queryKey: ["board"] });
      showToast({ text: `Asked ${asked.map(({ name }) => name).join(", ")} for feedback.` });
      onDone();
    },
  });
}

function canStillBeAsked({ feedback }: ApplicationPageView, userId: string): boolean {
  const reviewer = feedback.reviewers.find((one) => one.userId === userId);
  return !reviewer || reviewer.state === "declined";
}

function holds(name: string, search: string): boolean {
  return name.toLowerCase().includes(search.trim().toLowerCase());
}
