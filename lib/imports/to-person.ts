import "server-only";
import type { z } from "zod";
import { addPersonInput } from "@/lib/applications/add-schemas";
import { importFields, type Mapping } from "./fields";

export type ImportPerson = z.output<typeof addPersonInput>;

/** A row as a person, or what is wrong with it in words: the very rules of adding somebody by hand. */
export function toPerson(cells: string[], mapping: Mapping): { person: ImportPerson } | { wrong: string } {
  const cell = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? ""));
  const fullName = cell(mapping.fullName) || `${cell(mapping.firstName)} ${cell(mapping.lastName)}`.trim();
  const parsed = addPersonInput.safeParse({
    fullName,
    email: cell(mapping.email),
    phone: cell(mapping.phone),
    location: cell(mapping.location),
    affiliation: cell(mapping.affiliation),
    googleScholar: cell(mapping.googleScholar),
    orcid: cell(mapping.orcid),
    github: cell(mapping.github),
    website: cell(mapping.website),
  });
  if (parsed.success) return { person: parsed.data };
  const problems = parsed.error.issues.map(({ path: [field], message }) => `${labelOf(field)}: ${message}`);
  return { wrong: problems.join(" ") };
}

function labelOf(field: PropertyKey | undefined): string {
  return importFields.find(({ name }) => name === field)?.label ?? "Row";
}
