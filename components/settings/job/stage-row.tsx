"use client";

import { X } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { anonymities, anonymityNames } from "@/lib/anonymous/anonymities";
import { stageKindNames, stageKinds } from "@/lib/jobs/job-words";
import type { JobSettingsView, StageSettingsView } from "@/lib/jobs/settings-schemas";
import { DeleteStageDialog } from "./delete-stage-dialog";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";

type StageRowProps = {
  job: JobSettingsView;
  stage: StageSettingsView;
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

const kindOptions = stageKinds.map((value) => ({ value, label: stageKindNames[value] }));

const anonymityOptions = anonymities.map((value) => ({ value, label: anonymityNames[value] }));

/** One stage: applications arrive in the first and are hired in the last, so these two stay in place. */
export function StageRow({ job, stage, form, index, last, onMove, onRemove }: StageRowProps) {
  const field = (name: string) => rowField(form, "stages", index, name);
  const isEnd = index === 0 || index === last;
  const what = `stage ${index + 1}`;
  return (
    <li
      aria-label={`Stage ${index + 1}`}
      className={classNames(
        "grid grid-cols-2 items-end gap-2 border-t border-line pt-2 first:border-t-0",
        "md:grid-cols-[auto_1.2fr_1.4fr_6.5rem_6.5rem_7.5rem_6rem_3.5rem] md:border-t-0 md:pt-0",
        // The first line's labels stand for all on a wide screen; each field keeps its own for who listens.
        index > 0 && "md:[&_label]:sr-only",
      )}
    >
      {stage.id && <input type="hidden" name={field("id").name} value={stage.id} />}
      <div className="order-last justify-self-start pb-1 md:order-none">
        <RowOrder what={what} index={index} first={1} last={last - 1} onMove={onMove} />
      </div>
      <TextField {...field("name")} label="Name" defaultValue={stage.name} />
      <TextField {...field("publicName")} label="Public name" defaultValue={stage.publicName} />
      <SelectField {...field("kind")} label="Kind" defaultValue={stage.kind} options={kindOptions} />
      <TextField
        {...field("promisedDays")}
        label="Promised days"
        inputMode="numeric"
        defaultValue={stage.promisedDays ?? ""}
      />
      <SelectField
        {...field("anonymity")}
        label="Hidden"
        defaultValue={stage.anonymity}
        options={anonymityOptions}
      />
      <Checkbox
        {...field("mailsOnEntry")}
        label={<>Mail them{index > 0 && <span className="sr-only"> on stage {index + 1}</span>}</>}
        defaultChecked={stage.mailsOnEntry}
      />
      <div className="order-last flex min-h-control items-center justify-end gap-1 text-sm text-ink-soft md:order-none">
        <span className="tabular-nums">{countWords(stage)}</span>
        {!isEnd && stage.id && <DeleteStageDialog job={job} stage={stage} onDeleted={onRemove} />}
        {!isEnd && !stage.id && (
          <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
        )}
      </div>
    </li>
  );
}

function countWords({ id, applications }: StageSettingsView): string {
  if (!id) return "new";
  return applications === 0 ? "" : applications.toLocaleString("en");
}
