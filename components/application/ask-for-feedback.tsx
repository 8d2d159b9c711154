"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Notice } from "@/components/ui/notice";
import { Popover } from "@/components/ui/popover";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { roleNames } from "@/lib/auth/viewer";
import { findingWords } from "@/lib/conflicts/finding-words";
import type { ColleagueConflict } from "@/lib/conflicts/schemas";
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
  const [conflictReason, setConflictReason] = useState("");
  const ask = useAsk(page, onDone);
  if (isError)
    return <Notice tone="warn" title="Your colleagues could not be loaded. Try again in a moment." />;
  if (!colleagues) return <p className="min-h-24 text-ink-soft">Loading…</p>;
  const free = colleagues.filter(
    ({ id, conflict }) => canStillBeAsked(page, id) && conflict?.state !== "confirmed",
  );
  if (free.length === 0) return <p>Everyone who may see this application is asked already.</p>;
  const shown = free.filter(({ id, name }) => chosen.includes(id) || holds(name, search));
  const asked = free.filter(({ id }) => chosen.includes(id));
  const errors = ask.error ? [failureWords(ask.error)] : undefined;
  const isInConflict = asked.some(({ id, conflict }) => conflict?.state === "open" && id !== page.viewer.id);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) ask.mutate({ asked, conflictReason });
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
          options={shown.map(({ id, name, role, conflict }) => ({
            value: id,
            label: `${name}, ${roleNames[role].toLowerCase()}`,
            help: conflict ? conflictWords(conflict) : undefined,
          }))}
          values={chosen}
          onValuesChange={setChosen}
          errors={isInConflict ? undefined : errors}
        />
      </div>
      {isInConflict && (
        <TextArea
          label="Why you ask all the same"
          name="conflictReason"
          help="Somebody you chose may have a conflict of interest. This stands in the history."
          rows={2}
          dir="auto"
          maxLength={500}
          errors={errors}
          value={conflictReason}
          onChange={(event) => setConflictReason(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="primary" aria-disabled={chosen.length === 0} pending={ask.isPending}>
        Ask
      </Button>
    </form>
  );
}

type Asking = { asked: ColleagueView[]; conflictReason: string };

function conflictWords({ state, findings, keys }: ColleagueConflict): string {
  const more = keys.length > 1 ? ` And ${keys.length - 1} more.` : "";
  const [first] = findings;
  const found = first ? `${findingWords(first)}${more}` : "They declared one.";
  const isSure = findings.some(({ strength }) => strength === "certain");
  if (state === "cleared") return `Decided: no conflict that matters. ${found}`;
  return `${isSure || !first ? "Conflict of interest" : "Possible conflict of interest"}: ${found}`;
}

function useAsk({ application: { id } }: ApplicationPageView, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asked, conflictReason }: Asking) =>
      fetchJson(`/api/applications/${id}/reviewers`, {
        body: { userIds: asked.map((one) => one.id), conflictReason },
      }),
    onSuccess: async (_, { asked }) => {
      await client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
      client.invalidateQueries({ queryKey: ["board"] });
      client.invalidateQueries({ queryKey: ["colleagues", id] });
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
