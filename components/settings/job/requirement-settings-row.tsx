"use client";

import { X } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import {
  requirementKindNames,
  requirementKinds,
  requirementWeightNames,
  requirementWeights,
} from "@/lib/jobs/job-words";
import type { FocusAreaSettingsView, RequirementSettingsView } from "@/lib/jobs/settings-schemas";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";

type RequirementSettingsRowProps = {
  requirement: RequirementSettingsView;
  focusAreas: FocusAreaSettingsView[];
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

const kindOptions = requirementKinds.map((value) => ({ value, label: requirementKindNames[value] }));

const weightOptions = requirementWeights.map((value) => ({
  value: String(value),
  label: requirementWeightNames[value],
}));

/** One line of the scorecard: its words below what is said of them. */
export function RequirementSettingsRow(props: RequirementSettingsRowProps) {
  const { requirement, focusAreas, form, index, last, onMove, onRemove } = props;
  const field = (name: string) => rowField(form, "requirements", index, name);
  const what = `requirement ${index + 1}`;
  const areaOptions = focusAreas.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <li
      aria-label={`Requirement ${index + 1}`}
      className={classNames(
        "flex flex-col gap-2 border-t border-line pt-3 first:border-t-0 first:pt-0",
        index > 0 && "[&_label]:sr-only",
      )}
    >
      {requirement.id && <input type="hidden" name={field("id").name} value={requirement.id} />}
      <div className="flex flex-wrap items-end gap-2">
        <div className="pb-1">
          <RowOrder what={what} index={index} first={0} last={last} onMove={onMove} />
        </div>
        <div className="w-28">
          <SelectField
            {...field("kind")}
            label="Kind"
            defaultValue={requirement.kind}
            options={kindOptions}
          />
        </div>
        <div className="w-28">
          <SelectField
            {...field("weight")}
            label="Weight"
            defaultValue={String(requirement.weight)}
            options={weightOptions}
          />
        </div>
        {areaOptions.length > 0 && (
          <div className="w-44 max-w-full">
            <SelectField
              {...field("focusAreaId")}
              label="Focus area"
              placeholder="None"
              defaultValue={requirement.focusAreaId ?? ""}
              options={areaOptions}
            />
          </div>
        )}
        <div className="ml-auto pb-1">
          <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
        </div>
      </div>
      <TextField {...field("text")} label="Requirement" defaultValue={requirement.text} />
    </li>
  );
}
