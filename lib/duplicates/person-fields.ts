/** What a merged person is shown with, each taken from one of their applications. */
export const personFields = ["name", "email", "phone", "location", "affiliation", "orcid"] as const;

export type PersonField = (typeof personFields)[number];

/** From which application each field is shown: ids, so that an erased one leaves nothing behind. */
export type KeptFields = Partial<Record<PersonField, string>>;

export const personFieldNames: Record<PersonField, string> = {
  name: "Name",
  email: "E-mail",
  phone: "Phone",
  location: "Location",
  affiliation: "Current affiliation",
  orcid: "ORCID",
};
