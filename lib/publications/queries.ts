import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, publications, publicationTexts } from "@/db/schema";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { placeWords } from "./place-words";
import { publicationLinks } from "./publication-links";
import type { PublicationsView, PublicationView } from "./publication-view";
import { shownAuthors } from "./shown-authors";

const shownTypedCharacters = 20_000;

/** What a candidate has written, what they selected first; for whoever may see the application. */
export async function listPublications(viewer: Viewer, applicationId: string): Promise<PublicationsView> {
  const isVisible = and(eq(applications.id, applicationId), applicationVisibleTo(viewer));
  const rows = await db
    .select({ publication: publications })
    .from(publications)
    .innerJoin(applications, eq(applications.id, publications.applicationId))
    .where(isVisible)
    .orderBy(desc(publications.isSelected), asc(publications.position));
  if (rows.length > 0) return { all: rows.map(({ publication }) => toView(publication)), typed: null };
  const [typed] = await db
    .select({ text: sql<string>`left(${publicationTexts.text}, ${shownTypedCharacters})` })
    .from(publicationTexts)
    .innerJoin(applications, eq(applications.id, publicationTexts.applicationId))
    .where(isVisible);
  return { all: [], typed: typed?.text ?? null };
}

function toView(row: typeof publications.$inferSelect): PublicationView {
  const { id, title, reference, venue, year, hasMoreAuthors, isSelected, contribution } = row;
  const name = title ?? reference ?? row.doi ?? row.arxivId ?? "Untitled";
  return {
    id,
    title: name,
    reference: name === reference ? null : reference,
    authors: shownAuthors(row.authors, row.authorPlace),
    hasMoreAuthors,
    place: placeWords(row),
    venue,
    year,
    links: publicationLinks(row),
    isSelected,
    contribution,
  };
}
