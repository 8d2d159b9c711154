export const contactFields = [
  "fullName",
  "email",
  "phone",
  "location",
  "googleScholar",
  "orcid",
  "github",
  "website",
] as const;
export type ContactField = (typeof contactFields)[number];

/** What a résumé says about how to reach its owner; what is uncertain is left out. */
export type FoundContact = { [Field in ContactField]?: string };
