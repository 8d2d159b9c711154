import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { answers, applications, documents, jobs, rejectionReasons, stages, users } from "@/db/schema";
import { loadMask, loadStrictMask } from "@/lib/anonymous/load-masks";
import { maskPage } from "@/lib/anonymous/mask-page";
import { applicationVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { listConflicts } from "@/lib/conflicts/list-conflicts";
import { listHistory } from "@/lib/events/queries";
import { draftRejection } from "@/lib/messages/draft-rejection";
import { listMessages } from "@/lib/messages/message-queries";
import { listNotes } from "@/lib/notes/queries";
import { getOrganisation } from "@/lib/organisation/queries";
import { listPublications } from "@/lib/publications/queries";
import type { RecruiterView } from "@/lib/recruiters/schemas";
import { listReviewers } from "@/lib/reviewers/queries";
import { listOverrides } from "@/lib/scorecards/list-overrides";
import { listRequirements } from "@/lib/scorecards/list-requirements";
import { othersFeedbackReadableBy } from "@/lib/scorecards/others-readable-by";
import { findMyScorecard, readableFeedback } from "@/lib/scorecards/queries";
import { tagsOf } from "@/lib/tags/queries";
import { abilitiesOf, noAbilities } from "./abilities-of";
import type { ApplicationPageView, DocumentView } from "./application-view";
import { findEnding } from "./find-ending";
import { linkViews } from "./link-views";
import { listRejectionReasons } from "./list-rejection-reasons";

/**
 * The page of one application as this colleague may see it; null for all others, as for a made-up id. It can be
 * asked for anonymised where nothing is hidden.
 */
export async function findApplicationPage(
  viewer: Viewer,
  id: string,
  { isAnonymised = false } = {},
): Promise<ApplicationPageView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const found = await findFacts(viewer, id);
  if (!found) return null;
  const { job, canReadOthers, reason, erasedAt, ...application } = found;
  const abilities = erasedAt ? noAbilities : abilitiesOf(viewer);
  const [
    organisation,
    jobStages,
    given,
    files,
    written,
    ending,
    feedback,
    notes,
    history,
    tags,
    reasons,
    rejectionMail,
    conversation,
    mask,
  ] = await Promise.all([
    getOrganisation(),
    listStages(job.id),
    listAnswers(id),
    listDocuments(id),
    listPublications(viewer, id),
    findEnding({ ...application, reason }),
    loadFeedback(viewer, id, job.id, application.stageId),
    listNotes(viewer, id),
    listHistory(viewer, id, null),
    tagsOf(id),
    abilities.canReject ? listRejectionReasons() : [],
    // It begins with the name wherever that is not hidden by the stage.
    abilities.canMessage && application.status === "active" && !isAnonymised
      ? draftRejection(viewer, id)
      : null,
    listMessages(viewer, id),
    isAnonymised ? loadStrictMask(id) : loadMask(viewer, id),
  ]);
  const {
    googleScholar,
    orcid,
    github,
    website,
    appliedAt,
    stageEnteredAt,
    endedAt: _,
    endingToldAt: __,
    snoozedUntil,
    consentVersion,
    consentAt,
    addedBy,
    ...facts
  } = application;
  const page: ApplicationPageView = {
    application: {
      ...facts,
      isAnonymised: false,
      links: linkViews({ googleScholar, orcid, github, website }),
      appliedAt: appliedAt.toISOString(),
      stageEnteredAt: stageEnteredAt.toISOString(),
      snoozedUntil: snoozedUntil && snoozedUntil > now() ? snoozedUntil.toISOString() : null,
      consent: { version: consentVersion, at: consentAt?.toISOString() ?? null, addedBy },
    },
    job: { ...job, organisationName: organisation.name },
    stages: jobStages,
    answers: given,
    documents: files,
    publications: written,
    ending,
    feedback: { ...feedback, canReadOthers },
    messages: conversation,
    notes,
    history,
    tags,
    reasons,
    rejectionMail,
    viewer: { id: viewer.id, name: viewer.name, role: viewer.role, ...abilities },
  };
  return mask ? maskPage(page, mask) : page;
}

async function findFacts(viewer: Viewer, id: string) {
  const [row] = await db
    .select({
      id: applications.id,
      reference: applications.reference,
      name: applications.fullName,
      email: applications.email,
      phone: applications.phone,
      location: applications.location,
      affiliation: applications.affiliation,
      googleScholar: applications.googleScholar,
      orcid: applications.orcid,
      github: applications.github,
      website: applications.website,
      coverLetter: applications.coverLetter,
      source: applications.source,
      status: applications.status,
      stageId: applications.stageId,
      appliedAt: applications.appliedAt,
      stageEnteredAt: applications.stageEnteredAt,
      endedAt: applications.endedAt,
      endingToldAt: applications.endingToldAt,
      erasedAt: applications.erasedAt,
      snoozedUntil: applications.snoozedUntil,
      consentVersion: applications.consentVersion,
      consentAt: applications.consentAt,
      addedBy: users.name,
      recruiter: sql<RecruiterView | null>`(select json_build_object('id', recruiter.id, 'name', recruiter.name)
        from ${users} recruiter where recruiter.id = ${applications.recruiterId})`,
      reason: rejectionReasons.name,
      job: {
        id: jobs.id,
        slug: jobs.slug,
        title: jobs.title,
        rejectionDelayHours: jobs.rejectionDelayHours,
      },
      canReadOthers: othersFeedbackReadableBy(viewer, sql`${applications.id}`),
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .leftJoin(users, eq(users.id, applications.addedByUserId))
    .leftJoin(rejectionReasons, eq(rejectionReasons.id, applications.rejectionReasonId))
    .where(and(eq(applications.id, id), applicationVisibleTo(viewer)));
  return row;
}

async function loadFeedback(viewer: Viewer, applicationId: string, jobId: string, stageId: string) {
  const [reviewers, rows, mine, others, overrides] = await Promise.all([
    listReviewers(db, viewer, applicationId),
    listRequirements(jobId, stageId),
    findMyScorecard(db, viewer, applicationId),
    readableFeedback(viewer, applicationId),
    listOverrides(applicationId),
  ]);
  const known = await listConflicts(viewer, applicationId, reviewers);
  return { reviewers, conflicts: known, overrides, requirements: rows, mine, others };
}

function listStages(jobId: string) {
  return db
    .select({ id: stages.id, name: stages.name, kind: stages.kind, promisedDays: stages.promisedDays })
    .from(stages)
    .where(eq(stages.jobId, jobId))
    .orderBy(asc(stages.position), asc(stages.id));
}

function listAnswers(applicationId: string) {
  return db
    .select({
      id: answers.id,
      question: answers.questionLabel,
      kind: answers.kind,
      value: answers.value,
      unit: answers.unit,
      documentId: answers.documentId,
    })
    .from(answers)
    .where(eq(answers.applicationId, applicationId))
    .orderBy(asc(answers.position), asc(answers.id));
}

async function listDocuments(applicationId: string): Promise<DocumentView[]> {
  const rows = await db
    .select({
      id: documents.id,
      kind: documents.kind,
      fileName: documents.fileName,
      mediaType: documents.mediaType,
      extractionState: documents.extractionState,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .where(eq(documents.applicationId, applicationId))
    .orderBy(asc(documents.kind), desc(documents.createdAt), asc(documents.id));
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
