"use client";

import type { FieldMetadata } from "@conform-to/react";
import { fieldProps } from "@/components/ui/conform";
import { TextField } from "@/components/ui/text-field";

type Field<T> = FieldMetadata<T, Record<string, unknown>, string[]>;

type PersonFieldsProps = {
  fields: {
    fullName: Field<string>;
    email: Field<string>;
    phone: Field<string | null>;
    location: Field<string | null>;
    affiliation: Field<string | null>;
    googleScholar: Field<string | null>;
    orcid: Field<string | null>;
    github: Field<string | null>;
    website: Field<string | null>;
  };
};

/** Who somebody is and where to read more of them; what a browser remembers is about ourselves. */
export function PersonFields({ fields }: PersonFieldsProps) {
  const { fullName, email, phone, location, affiliation } = fields;
  const { googleScholar, orcid, github, website } = fields;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField key={fullName.key} {...fieldProps(fullName)} label="Full name" autoComplete="off" />
      <TextField key={email.key} {...fieldProps(email)} label="Email" type="email" autoComplete="off" />
      <TextField
        key={phone.key}
        {...fieldProps(phone)}
        label="Phone"
        optional
        type="tel"
        autoComplete="off"
      />
      <TextField key={location.key} {...fieldProps(location)} label="Location" optional autoComplete="off" />
      <TextField
        key={affiliation.key}
        {...fieldProps(affiliation)}
        label="Current affiliation"
        optional
        autoComplete="off"
      />
      <TextField key={googleScholar.key} {...fieldProps(googleScholar)} label="Google Scholar" optional />
      <TextField key={orcid.key} {...fieldProps(orcid)} label="ORCID" optional />
      <TextField key={github.key} {...fieldProps(github)} label="GitHub" optional />
      <TextField key={website.key} {...fieldProps(website)} label="Website" optional />
    </div>
  );
}
