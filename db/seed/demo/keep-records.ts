import "server-only";
import { and, desc, eq, exists, isNotNull, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, assignments, hiringTeam, publications } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { saveOwnRecord } from "@/lib/conflicts/save-own-record";
import type { DemoTeam } from "./accounts";

/**
 * Two colleagues wrote a paper with a candidate each: one who was asked for feedback on theirs, so that it stands on
 * the scorecard, and one who was not yet, so that it shows before.
 */
export async function keepRecords({ interviewer, manager }: DemoTeam): Promise<void> {
  const asked = (viewer: Viewer) =>
    db
      .select({ one: sql`1` })
      .from(assignments)
      .where(and(eq(assignments.applicationId, applications.id), eq(assignments.userId, viewer.id)));
  const onTeam = db
    .select({ one: sql`1` })
    .from(hiringTeam)
    .where(and(eq(hiringTeam.jobId, applications.jobId), eq(hiringTeam.userId, manager.id)));
  await shareNewestPaper(interviewer, exists(asked(interviewer)));
  await shareNewestPaper(manager, and(exists(onTeam), notExists(asked(manager))));
}

async function shareNewestPaper(colleague: Viewer, ofTheirs: SQL | undefined): Promise<void> {
  const [shared] = await db
    .select({
      title: publications.title,
      authors: publications.authors,
      year: publications.year,
      doi: publications.doi,
    })
    .from(publications)
    .innerJoin(applications, eq(applications.id, publications.applicationId))
    .where(and(eq(applications.status, "active"), isNotNull(publications.doi), ofTheirs))
    .orderBy(desc(applications.appliedAt), desc(applications.id), publications.position)
    .limit(1);
  if (!shared) return;
  const { title, authors, year, doi } = shared;
  const names = [...authors, colleague.name].join(" and ");
  await saveOwnRecord(colleague, {
    version: 0,
    orcid: "",
    nameForms: "",
    publicationsText: `@article{shared, title = {${title}}, author = {${names}}, year = {${year}}, doi = {${doi}}}`,
    affiliations: [],
  });
}
