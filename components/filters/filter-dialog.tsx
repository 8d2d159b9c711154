"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { feedbackFilterNames, feedbackFilters } from "@/lib/applications/feedback-filter";
import type { ListOptions } from "@/lib/applications/list-options-view";
import { maxPlaceLength } from "@/lib/applications/list-params";
import { type ListFilters, listStatusNames } from "@/lib/applications/list-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { listStatusWords } from "@/lib/applications/status-words";
import { waitingKinds, waitingNames } from "@/lib/waiting/waiting-kinds";
import { AnswerFields } from "./answer-fields";
import { DayFields } from "./day-fields";

type FilterDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  filters: ListFilters;
  /** Null while they are read. */
  options: ListOptions | null;
  onApply: (filters: ListFilters) => void;
};

/** All filters at once; nothing changes behind it before they are applied. */
export function FilterDialog({ open, onOpenChange, filters, options, onApply }: FilterDialogProps) {
  return (
    <Dialog title="Filters" size="large" open={open} onOpenChange={onOpenChange}>
      {options ? (
        <FilterForm filters={filters} options={options} onApply={onApply} />
      ) : (
        <p className="min-h-60 text-ink-soft">Loading what can be filtered by…</p>
      )}
    </Dialog>
  );
}

type FilterFormProps = { filters: ListFilters; options: ListOptions } & Pick<FilterDialogProps, "onApply">;

function FilterForm({ filters, options, onApply }: FilterFormProps) {
  const [draft, setDraft] = useState(filters);
  const change = (next: Partial<ListFilters>) => setDraft((now) => ({ ...now, ...next }));
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(draft);
      }}
    >
      <div className="grid max-h-[60dvh] gap-x-6 gap-y-4 overflow-y-auto pr-1 sm:grid-cols-2 lg:grid-cols-3">
        <StandingFields draft={draft} options={options} onChange={change} />
        <OriginFields draft={draft} options={options} onChange={change} />
        <DayFields draft={draft} onChange={change} />
        <AnswerFields draft={draft} questions={options.questions} onChange={change} />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="primary">
          Show these
        </Button>
      </div>
    </form>
  );
}

export type DraftProps = { draft: ListFilters; onChange: (change: Partial<ListFilters>) => void };

function StandingFields({ draft, options, onChange }: DraftProps & { options: ListOptions }) {
  const { stages, recruiters } = options;
  return (
    <div className="flex flex-col gap-4">
      <CheckboxGroup
        label="Stage"
        name="stage"
        options={withGone(draft.stage, stages, "A stage that is gone")}
        values={draft.stage}
        onValuesChange={(stage) => onChange({ stage })}
      />
      <SelectField
        label="Status"
        name="status"
        options={listStatusNames.map((value) => ({ value, label: listStatusWords[value] }))}
        value={draft.status}
        onChange={(event) => onChange({ status: listStatusNames[event.currentTarget.selectedIndex] })}
      />
      <SelectField
        label="Waiting"
        name="waiting"
        placeholder="Anybody"
        options={waitingKinds.map((value) => ({ value, label: waitingNames[value] }))}
        value={draft.waiting ?? ""}
        onChange={({ currentTarget: { selectedIndex } }) =>
          onChange({ waiting: waitingKinds[selectedIndex - 1] ?? null })
        }
      />
      <SelectField
        label="Feedback"
        name="feedback"
        placeholder="With or without"
        options={feedbackFilters.map((value) => ({ value, label: feedbackFilterNames[value] }))}
        value={draft.feedback ?? ""}
        onChange={({ currentTarget: { selectedIndex } }) =>
          onChange({ feedback: feedbackFilters[selectedIndex - 1] ?? null })
        }
      />
      <CheckboxGroup
        label="Recruiter"
        name="recruiter"
        options={[
          { value: "me", label: "Me" },
          { value: "nobody", label: "Nobody" },
          ...withGone(
            draft.recruiter.filter((one) => one !== "me" && one !== "nobody"),
            recruiters,
            "Somebody who is gone",
          ),
        ]}
        values={draft.recruiter}
        onValuesChange={(recruiter) => onChange({ recruiter })}
      />
    </div>
  );
}

function OriginFields({ draft, options, onChange }: DraftProps & { options: ListOptions }) {
  const sources = [...new Set([...options.sources, ...draft.source])];
  return (
    <div className="flex flex-col gap-4">
      <CheckboxGroup
        label="Source"
        name="source"
        options={sources.map((value) => ({ value, label: sourceWords(value) }))}
        values={draft.source}
        onValuesChange={(source) => onChange({ source })}
      />
      <TextField
        label="Place"
        name="location"
        help="Any part of what they wrote."
        maxLength={maxPlaceLength}
        value={draft.location}
        onChange={(event) => onChange({ location: event.currentTarget.value })}
      />
      {(options.tags.length > 0 || draft.tag.length > 0) && (
        <CheckboxGroup
          label="Tags"
          name="tag"
          help="Whoever has all of them."
          options={withGone(draft.tag, options.tags, "A tag that is gone")}
          values={draft.tag}
          onValuesChange={(tag) => onChange({ tag })}
        />
      )}
    </div>
  );
}

/** What there is to choose, and what is chosen although it is not there any more. */
function withGone(chosen: string[], known: { id: string; name: string }[], words: string) {
  const gone = chosen.filter((id) => !known.some((one) => one.id === id));
  return [
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: words })),
  ];
}
