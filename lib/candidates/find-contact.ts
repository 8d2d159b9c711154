import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { applications } from "@/db/schema";
import type { Candidate } from "./candidate-session";
import { type ContactView, contactNames } from "./contact-schema";

export type OwnContact = { contact: ContactView; email: string; seen: string };

/** How a person can be reached, as they said last; null for who has no application any more. */
export async function findContact({ candidateId }: Candidate, tx: DbOrTx = db): Promise<OwnContact | null> {
  const [row] = await tx
    .select({
      email: applications.email,
      fullName: applications.fullName,
      phone: applications.phone,
      location: applications.location,
      affiliation: applications.affiliation,
      googleScholar: applications.googleScholar,
      orcid: applications.orcid,
      github: applications.github,
      website: applications.website,
    })
    .from(applications)
    .where(and(eq(applications.candidateId, candidateId), isNull(applications.erasedAt)))
    .orderBy(desc(applications.appliedAt), desc(applications.id))
    .limit(1);
  if (!row) return null;
  const { email, ...given } = row;
  const contact = { ...emptyContact, ...withoutNulls(given) };
  return { contact, email, seen: digest(contact) };
}

const emptyContact: ContactView = {
  fullName: "",
  phone: "",
  location: "",
  affiliation: "",
  googleScholar: "",
  orcid: "",
  github: "",
  website: "",
};

function withoutNulls(given: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? ""]));
}

function digest(contact: ContactView): string {
  const text = JSON.stringify(contactNames.map((name) => contact[name]));
  return createHash("sha256").update(text).digest("base64url");
}
