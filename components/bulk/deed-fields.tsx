"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { dayWords, snoozeDays } from "@/components/triage/snooze-days";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { rejectionDelayWords } from "@/lib/applications/rejection-delay-words";
import { bulkMailMinutes } from "@/lib/bulk/bulk-words";
import type { BulkKind, BulkOptions } from "@/lib/bulk/schemas";
import { tagsQuery } from "@/lib/tags/tags-query";
import { canSendMail, type Draft } from "./draft-deed";

type FieldsProps = {
  kind: BulkKind;
  draft: Draft;
  options: BulkOptions;
  stages: { id: string; name: string; kind: string }[];
  canHire: boolean;
  isMissing: boolean;
  onChange: (change: Partial<Draft>) => void;
};

/** The one thing each deed needs to know. */
export function DeedFields(props: FieldsProps): ReactNode {
  switch (props.kind) {
    case "move":
      return <MoveFields {...props} />;
    case "reject":
      return <RejectFields {...props} />;
    case "tag":
      return <TagFields {...props} />;
    case "snooze":
      return <SnoozeFields {...props} />;
    case "mail":
      return <MailFields {...props} />;
    case "assign":
      return <AssignFields {...props} />;
  }
}

/** When its mails leave: "now", "in 48 hours"; null where there are none. */
export function mailsLeave(kind: BulkKind, draft: Draft, options: BulkOptions): string | null {
  if (kind === "mail") return `in ${bulkMailMinutes} minutes`;
  if (kind !== "reject" || !draft.sendsMail || !canSendMail(draft, options)) return null;
  return rejectionDelayWords(options.rejectionDelayHours).leaves.replace("leaves ", "");
}

const errorsOf = (isMissing: boolean, sentence: string) => (isMissing ? [sentence] : undefined);

function MoveFields({ draft, stages, canHire, isMissing, onChange }: FieldsProps) {
  const open = stages.filter(({ kind }) => canHire || kind !== "hired");
  return (
    <SelectField
      label="To stage"
      name="stage"
      placeholder="Choose a stage"
      options={open.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.stageId}
      errors={errorsOf(isMissing, "Choose a stage.")}
      onChange={(event) => onChange({ stageId: event.target.value })}
    />
  );
}

function RejectFields({ draft, options, isMissing, onChange }: FieldsProps) {
  return (
    <>
      <SelectField
        label="Reason"
        name="reason"
        placeholder="Choose a reason"
        options={options.reasons.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.reasonId}
        errors={errorsOf(isMissing, "Choose a reason.")}
        onChange={(event) => onChange({ reasonId: event.target.value })}
      />
      {canSendMail(draft, options) && (
        <Checkbox
          name="mail"
          label="Tell each of them by mail"
          help="From your template for rejections, in each candidate's language."
          checked={draft.sendsMail}
          onChange={(event) => onChange({ sendsMail: event.target.checked })}
        />
      )}
    </>
  );
}

function TagFields({ draft, isMissing, onChange }: FieldsProps) {
  const { data: tags = [] } = useQuery(tagsQuery());
  const listId = useId();
  return (
    <>
      <TextField
        label="Tag"
        name="tag"
        help="One that there is, or a new one."
        maxLength={40}
        autoComplete="off"
        list={listId}
        value={draft.tag}
        errors={errorsOf(isMissing, "Enter a tag.")}
        onChange={(event) => onChange({ tag: event.target.value })}
      />
      <datalist id={listId}>
        {tags.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

function SnoozeFields({ draft, onChange }: FieldsProps) {
  const [days] = useState(() => snoozeDays(new Date()));
  return (
    <SelectField
      label="Until"
      name="until"
      options={days.map(({ day, label }) => ({
        value: day.toISOString(),
        label: `${label}, ${dayWords(day)}`,
      }))}
      value={draft.until}
      onChange={(event) => onChange({ until: event.target.value })}
    />
  );
}

function MailFields({ draft, options, isMissing, onChange }: FieldsProps) {
  const chosen = options.templates.find(({ key }) => key === draft.templateKey);
  return (
    <>
      <SelectField
        label="Template"
        name="template"
        help="Each candidate gets it in their own language, filled in with their name and job."
        options={options.templates.map(({ key, name }) => ({ value: key, label: name }))}
        value={draft.templateKey}
        errors={errorsOf(isMissing, "Choose a template.")}
        onChange={(event) => onChange({ templateKey: event.target.value })}
      />
      {chosen && (
        <blockquote className="max-h-48 overflow-y-auto border-l-2 border-line pl-3 text-sm whitespace-pre-wrap text-ink-soft">
          {chosen.text}
        </blockquote>
      )}
    </>
  );
}

function AssignFields({ draft, options, isMissing, onChange }: FieldsProps) {
  return (
    <SelectField
      label="To"
      name="recruiter"
      placeholder="Choose a colleague"
      options={options.recruiters.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.recruiterId}
      errors={errorsOf(isMissing, "Choose a colleague.")}
      onChange={(event) => onChange({ recruiterId: event.target.value })}
    />
  );
}
