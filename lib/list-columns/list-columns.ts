/** What a list can show beside the name, each in its column. */
export const listColumnNames = [
  "stage",
  "status",
  "source",
  "tags",
  "recruiter",
  "applied",
  "entered",
  "feedback",
  "location",
  "affiliation",
  "publications",
  "snoozed",
  "reference",
  "email",
  "phone",
  "orcid",
  "github",
  "website",
  "scholar",
] as const;
export type ListColumn = (typeof listColumnNames)[number];

/** Until somebody chooses others. */
export const usualListColumns: ListColumn[] = [
  "stage",
  "status",
  "source",
  "recruiter",
  "applied",
  "entered",
  "feedback",
];

export const listColumnTitles: Record<ListColumn, string> = {
  stage: "Stage",
  status: "Status",
  source: "Source",
  tags: "Tags",
  recruiter: "Recruiter",
  applied: "Applied",
  entered: "In stage since",
  feedback: "Feedback",
  location: "Location",
  affiliation: "Current affiliation",
  publications: "Publications",
  snoozed: "Put aside until",
  reference: "Reference",
  email: "Email",
  phone: "Phone",
  orcid: "ORCID",
  github: "GitHub",
  website: "Website",
  scholar: "Google Scholar",
};

/** What is known of these, and nothing twice. */
export function toListColumns(names: readonly string[]): ListColumn[] {
  const known = names.flatMap((name) => listColumnNames.find((one) => one === name) ?? []);
  return [...new Set(known)];
}
