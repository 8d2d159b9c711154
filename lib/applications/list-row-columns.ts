import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { ofA, unlessHidden } from "@/lib/anonymous/shown-name";
import type { Viewer } from "@/lib/auth/viewer";
import type { ListColumn } from "@/lib/list-columns/list-columns";
import { recruiterName, snoozedUntil } from "./feedback-of";

/** What a chosen column reads of `applications a`; what every row has anyway is not among them. */
const extras: Partial<Record<ListColumn, SQL>> = {
  tags: sql`(select string_agg(tags.name, ', ' order by tags.name) from application_tags
    join tags on tags.id = application_tags.tag_id where application_tags.application_id = a.id)`,
  recruiter: recruiterName,
  location: sql`a.location`,
  affiliation: sql`a.affiliation`,
  publications: sql`nullif(a.publication_count, 0)::text`,
  snoozed: snoozedUntil,
  reference: sql`a.reference`,
  email: sql`a.email`,
  phone: sql`a.phone`,
  orcid: sql`a.orcid`,
  github: sql`a.github`,
  website: sql`a.website`,
  scholar: sql`a.google_scholar`,
};

const identifying = new Set<ListColumn>([
  "affiliation",
  "email",
  "phone",
  "orcid",
  "github",
  "website",
  "scholar",
]);

/** An object of those columns alone that are wanted: contact details go nowhere they were not asked for. */
export function extraColumns(viewer: Viewer, columns: readonly ListColumn[]): SQL {
  const parts = columns.flatMap((column) => {
    const value = extras[column];
    if (!value) return [];
    return [sql`${column}::text, ${identifying.has(column) ? unlessHidden(viewer, value, ofA) : value}`];
  });
  return sql`json_build_object(${sql.join(parts, sql`, `)})`;
}
