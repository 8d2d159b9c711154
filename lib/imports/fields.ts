/** What a column can be: the fields of adding somebody by hand, and words that headers of other systems use. */
export const importFields = [
  {
    name: "fullName",
    label: "Full name",
    isRequired: true,
    words: ["name", "full name", "candidate", "candidate name", "vollständiger name", "kandidat"],
  },
  {
    name: "firstName",
    label: "First name",
    isRequired: false,
    words: ["first name", "given name", "firstname", "vorname"],
  },
  {
    name: "lastName",
    label: "Last name",
    isRequired: false,
    words: ["last name", "surname", "family name", "lastname", "nachname"],
  },
  {
    name: "email",
    label: "Email",
    isRequired: true,
    words: ["email", "e mail", "email address", "mail", "e mail adresse", "email addresses"],
  },
  {
    name: "phone",
    label: "Phone",
    isRequired: false,
    words: ["phone", "phone number", "telephone", "mobile", "telefon", "phone numbers"],
  },
  {
    name: "location",
    label: "Location",
    isRequired: false,
    words: ["location", "city", "address", "place", "ort", "wohnort"],
  },
  {
    name: "affiliation",
    label: "Current affiliation",
    isRequired: false,
    words: [
      "affiliation",
      "current affiliation",
      "company",
      "employer",
      "organisation",
      "organization",
      "university",
      "firma",
    ],
  },
  { name: "googleScholar", label: "Google Scholar", isRequired: false, words: ["google scholar", "scholar"] },
  { name: "orcid", label: "ORCID", isRequired: false, words: ["orcid", "orcid id"] },
  { name: "github", label: "GitHub", isRequired: false, words: ["github", "github url"] },
  {
    name: "website",
    label: "Website",
    isRequired: false,
    words: ["website", "homepage", "url", "web", "webseite"],
  },
] as const;

export type ImportField = (typeof importFields)[number]["name"];

/** Which column a field comes from; a field without one is not imported. */
export type Mapping = Partial<Record<ImportField, number>>;

/** What the headers suggest; each column at most once. */
export function guessMapping(headers: string[]): Mapping {
  const plain = headers.map((header) =>
    header
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, " ")
      .trim(),
  );
  const mapping: Mapping = {};
  for (const { name, words } of importFields) {
    const column = plain.findIndex(
      (header, index) => words.some((word) => word === header) && !Object.values(mapping).includes(index),
    );
    if (column >= 0) mapping[name] = column;
  }
  return mapping;
}

/** What is missing before it can be tried; null when nothing is. */
export function missingIn(mapping: Mapping): string | null {
  const hasName =
    mapping.fullName !== undefined || (mapping.firstName !== undefined && mapping.lastName !== undefined);
  if (!hasName) return "Choose the column of the full name, or those of first and last name.";
  return mapping.email === undefined ? "Choose the column of the e-mail address." : null;
}
