"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveOwnRecordAction } from "@/lib/conflicts/record-actions";
import { type AffiliationView, type OwnRecordView, recordLimits } from "@/lib/conflicts/record-schemas";

type Fields = {
  orcid: string;
  nameForms: string;
  publicationsText: string;
  affiliations: { institution: string; fromYear: string; toYear: string }[];
};

type OwnRecordFormProps = Pick<
  OwnRecordView,
  "version" | "orcid" | "nameForms" | "publicationsText" | "affiliations"
>;

/** What one publishes and where one works. Mount it with the record's version as key. */
export function OwnRecordForm(record: OwnRecordFormProps) {
  const { version, orcid, nameForms, publicationsText, affiliations } = record;
  const { result, form, fields, formProps, isPending, errorItems } = useActionForm<
    Fields,
    { version: number }
  >(saveOwnRecordAction, {
    id: "own-record",
    defaultValue: { orcid: orcid ?? "", nameForms: nameForms.join("\n"), publicationsText },
  });
  useEffect(() => {
    if (result?.ok) showToast({ text: "Your record is saved.", tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex max-w-xl flex-col gap-4">
      <ErrorSummary items={result?.ok ? [] : errorItems} />
      <input type="hidden" name="version" value={result?.ok ? result.data.version : version} />
      <TextField
        key={fields.orcid.key}
        {...fieldProps(fields.orcid)}
        label="ORCID iD"
        help="It outranks names: yours are many people’s."
        optional
        spellCheck={false}
        className="max-w-60"
      />
      <TextArea
        key={fields.nameForms.key}
        {...fieldProps(fields.nameForms)}
        label="Names you publish under"
        help="One a line, besides the one above. Initials and accents are known without."
        optional
        rows={2}
      />
      <Affiliations affiliations={affiliations} errors={form.allErrors} />
      <TextArea
        key={fields.publicationsText.key}
        {...fieldProps(fields.publicationsText)}
        label="Publications"
        help="Paste BibTeX, or DOIs, arXiv ids and references, one a line."
        optional
        rows={5}
        spellCheck={false}
        className="max-h-80"
      />
      <div>
        <SubmitButton pending={isPending}>Save your record</SubmitButton>
      </div>
    </form>
  );
}

type AffiliationsProps = {
  affiliations: AffiliationView[];
  errors: Record<string, string[] | undefined>;
};

function Affiliations({ affiliations, errors }: AffiliationsProps) {
  const [count, setCount] = useState(Math.min(affiliations.length + 1, recordLimits.affiliations));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">Where you work and worked</legend>
      <p className="text-control text-ink-soft">
        Leave the last year empty while you are there. A line without an institution is left out.
      </p>
      {Array.from({ length: count }, (_, index) => (
        <AffiliationFields
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          key={index}
          index={index}
          affiliation={affiliations[index]}
          errors={errors}
        />
      ))}
      {count < recordLimits.affiliations && (
        <Button variant="quiet" size="small" className="self-start" onClick={() => setCount(count + 1)}>
          Add another
        </Button>
      )}
    </fieldset>
  );
}

type AffiliationFieldsProps = {
  index: number;
  affiliation: AffiliationView | undefined;
  errors: AffiliationsProps["errors"];
};

function AffiliationFields({ index, affiliation, errors }: AffiliationFieldsProps) {
  const nth = index + 1;
  const field = (name: keyof AffiliationView) => {
    const full = `affiliations[${index}].${name}`;
    return {
      id: `own-record-${full}`,
      name: full,
      errors: errors[full],
      defaultValue: affiliation?.[name] ?? "",
    };
  };
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-[1fr_6rem_6rem]">
      <div className="col-span-2 min-w-0 sm:col-span-1">
        <TextField {...field("institution")} label={`Institution ${nth}`} />
      </div>
      <TextField {...field("fromYear")} label={`From ${nth}`} inputMode="numeric" />
      <TextField {...field("toYear")} label={`To ${nth}`} inputMode="numeric" />
    </div>
  );
}
