"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { guessMapping, importFields, type Mapping, missingIn } from "@/lib/imports/fields";
import type { ImportView } from "@/lib/imports/schemas";

type MappingFormProps = {
  view: ImportView;
  isPending: boolean;
  onCheck: (mapping: Mapping) => void;
};

/** Which column is what: guessed from the headers, with what the first rows hold beside it. */
export function MappingForm({ view, isPending, onCheck }: MappingFormProps) {
  const [mapping, setMapping] = useState<Mapping>(() =>
    Object.keys(view.mapping).length > 0 ? view.mapping : guessMapping(view.headers),
  );
  const [isTried, setTried] = useState(false);
  const missing = missingIn(mapping);
  const columns = view.headers.map((header, index) => ({ value: String(index), label: header }));
  return (
    <form
      noValidate
      aria-label="Columns"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onCheck(mapping);
      }}
    >
      <h2 className="text-lg font-semibold">Which column is what</h2>
      {isTried && missing && (
        <Notice tone="bad" role="alert">
          {missing}
        </Notice>
      )}
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
        {importFields.map(({ name, label }) => (
          <SelectField
            key={name}
            label={label}
            name={name}
            placeholder="Not in this file"
            options={columns}
            value={mapping[name] === undefined ? "" : String(mapping[name])}
            help={exampleOf(view, mapping[name])}
            onChange={({ target: { value } }) =>
              setMapping({ ...mapping, [name]: value === "" ? undefined : Number(value) })
            }
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant={view.state === "checked" ? "secondary" : "primary"}
          pending={isPending}
        >
          Try every row
        </Button>
        <span className="text-sm text-ink-soft">Nobody is added by that.</span>
      </div>
    </form>
  );
}

function exampleOf({ examples }: ImportView, column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  const found = examples.map((cells) => cells[column]).filter((cell) => cell);
  return found.length > 0 ? `Such as ${found.join(" · ").slice(0, 120)}` : "Empty in the first rows";
}
