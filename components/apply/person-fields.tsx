import { fieldProps } from "@/components/ui/conform";
import { TextField } from "@/components/ui/text-field";
import type { ContactField, FoundContact } from "@/lib/autofill/found-contact";
import type { FormPart } from "./form-fields";

type Props = FormPart & { filled: FoundContact };

export function PersonFields({ fields, messages: { labels, help, upload }, filled }: Props) {
  const marks = (field: ContactField) => ({ note: filled[field] ? upload.mark : undefined });
  return (
    <>
      <TextField
        key={fields.fullName.key}
        {...fieldProps(fields.fullName)}
        {...marks("fullName")}
        label={labels.fullName}
        autoComplete="name"
        required
      />
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        {...marks("email")}
        label={labels.email}
        help={help.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        key={fields.phone.key}
        {...fieldProps(fields.phone)}
        {...marks("phone")}
        label={labels.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
      />
      <TextField
        key={fields.location.key}
        {...fieldProps(fields.location)}
        {...marks("location")}
        label={labels.location}
        help={help.location}
        autoComplete="address-level2"
        optional
      />
      <TextField
        key={fields.affiliation.key}
        {...fieldProps(fields.affiliation)}
        label={labels.affiliation}
        help={help.affiliation}
        autoComplete="organization"
        optional
      />
      <LinkFields fields={fields} labels={labels} help={help} marks={marks} />
    </>
  );
}

type LinkFieldsProps = Pick<FormPart, "fields"> &
  Pick<FormPart["messages"], "labels" | "help"> & {
    marks: (field: ContactField) => { note: string | undefined };
  };

function LinkFields({ fields, labels, help, marks }: LinkFieldsProps) {
  const linked = { optional: true, autoCapitalize: "none", autoComplete: "off", spellCheck: false } as const;
  return (
    <fieldset className="mt-2 flex min-w-0 flex-col gap-6">
      <legend className="float-left w-full font-serif text-lg font-semibold">{labels.links}</legend>
      <TextField
        key={fields.googleScholar.key}
        {...fieldProps(fields.googleScholar)}
        {...marks("googleScholar")}
        {...linked}
        label={labels.googleScholar}
        help={help.googleScholar}
        inputMode="url"
      />
      <TextField
        key={fields.orcid.key}
        {...fieldProps(fields.orcid)}
        {...marks("orcid")}
        {...linked}
        label={labels.orcid}
        help={help.orcid}
      />
      <TextField
        key={fields.github.key}
        {...fieldProps(fields.github)}
        {...marks("github")}
        {...linked}
        label={labels.github}
        help={help.github}
        inputMode="url"
      />
      <TextField
        key={fields.website.key}
        {...fieldProps(fields.website)}
        {...marks("website")}
        {...linked}
        label={labels.website}
        inputMode="url"
        autoComplete="url"
      />
    </fieldset>
  );
}
