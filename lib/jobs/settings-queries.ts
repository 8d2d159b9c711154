import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import {
  focusAreas,
  hiringTeam,
  jobs,
  postings,
  questions,
  requirements,
  stageFocusAreas,
  stageReviewers,
  stages,
  users,
} from "@/db/schema";
import { stageCountsOf } from "@/lib/applications/stage-counts-of";
import { can, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import type {
  ColleagueView,
  FocusAreaSettingsView,
  JobSettingsView,
  QuestionSettingsView,
  RequirementSettingsView,
  StageSettingsView,
} from "./settings-schemas";
import { type TranslationsView, translationLocales } from "./translation-schemas";

/** A job as its settings page shows it; null for who may not edit it, exactly as for no job at all. */
export const findJobSettings = cache(
  async (viewer: Viewer, slug: string): Promise<JobSettingsView | null> => {
    if (!can(viewer.role, "job.edit") || !/^[a-z0-9-]{1,200}$/.test(slug)) return null;
    const [row] = await db
      .select({ job: jobs, posting: postings })
      .from(jobs)
      .innerJoin(postings, and(eq(postings.jobId, jobs.id), eq(postings.locale, defaultLocale)))
      .where(and(eq(jobs.slug, slug), jobVisibleTo(viewer)));
    if (!row) return null;
    const { job, posting } = row;
    const [translations, ofStages, ofQuestions, ofRequirements, areas, people] = await Promise.all([
      listTranslations(job.id),
      listStages(job.id),
      listQuestions(job.id),
      listRequirements(job.id),
      listFocusAreas(job.id),
      listColleagues(job.id),
    ]);
    return {
      id: job.id,
      slug: job.slug,
      version: job.version,
      title: job.title,
      team: job.team,
      level: job.level,
      employmentType: job.employmentType,
      salaryMin: job.salaryMin,
      salaryMax: job.salaryMax,
      salaryCurrency: job.salaryCurrency,
      confidential: job.confidential,
      selfIdentification: job.selfIdentification,
      rejectionDelayHours: job.rejectionDelayHours,
      status: job.status,
      posting: {
        location: posting.location,
        city: posting.city,
        region: posting.region,
        country: posting.country,
        summary: posting.summary,
        body: posting.body,
      },
      translations,
      stages: ofStages,
      questions: ofQuestions,
      requirements: ofRequirements,
      focusAreas: areas,
      synonyms: job.synonyms,
      ...people,
    };
  },
);

async function listTranslations(jobId: string): Promise<TranslationsView> {
  const rows = await db
    .select({
      locale: postings.locale,
      title: postings.title,
      location: postings.location,
      summary: postings.summary,
      body: postings.body,
    })
    .from(postings)
    .where(eq(postings.jobId, jobId));
  const written = (wanted: Locale) => {
    const { locale: _, ...words } = rows.find(({ locale }) => locale === wanted) ?? { locale: wanted };
    return "title" in words ? words : null;
  };
  return Object.fromEntries(translationLocales.map((locale) => [locale, written(locale)]));
}

async function listStages(jobId: string): Promise<StageSettingsView[]> {
  const [rows, counts, reviewers] = await Promise.all([
    db
      .select({
        id: stages.id,
        name: stages.name,
        publicName: stages.publicName,
        kind: stages.kind,
        promisedDays: stages.promisedDays,
        mailsOnEntry: stages.mailsOnEntry,
        anonymity: stages.anonymity,
      })
      .from(stages)
      .where(eq(stages.jobId, jobId))
      .orderBy(asc(stages.position)),
    stageCountsOf(db, jobId),
    listStageReviewers(jobId),
  ]);
  return rows.map((stage) => ({
    ...stage,
    reviewers: reviewers.filter(({ stageId }) => stageId === stage.id).map(({ id, name }) => ({ id, name })),
    applications: Object.values(counts.get(stage.id) ?? {}).reduce((sum, count) => sum + count, 0),
  }));
}

async function listStageReviewers(jobId: string) {
  return db
    .select({ stageId: stages.id, id: users.id, name: users.name })
    .from(stageReviewers)
    .innerJoin(stages, eq(stages.id, stageReviewers.stageId))
    .innerJoin(users, eq(users.id, stageReviewers.userId))
    .where(eq(stages.jobId, jobId))
    .orderBy(asc(users.name), asc(users.id));
}

async function listQuestions(jobId: string): Promise<QuestionSettingsView[]> {
  return db
    .select({
      id: questions.id,
      kind: questions.kind,
      label: questions.label,
      help: questions.help,
      isRequired: questions.isRequired,
      options: questions.options,
      limits: questions.limits,
      askedWhen: questions.askedWhen,
    })
    .from(questions)
    .where(and(eq(questions.jobId, jobId), isNull(questions.archivedAt)))
    .orderBy(asc(questions.position));
}

async function listRequirements(jobId: string): Promise<RequirementSettingsView[]> {
  return db
    .select({
      id: requirements.id,
      kind: requirements.kind,
      text: requirements.text,
      weight: requirements.weight,
      focusAreaId: requirements.focusAreaId,
    })
    .from(requirements)
    .where(and(eq(requirements.jobId, jobId), isNull(requirements.archivedAt)))
    .orderBy(asc(requirements.position));
}

async function listFocusAreas(jobId: string): Promise<FocusAreaSettingsView[]> {
  return db
    .select({
      id: focusAreas.id,
      name: focusAreas.name,
      stageIds: sql<string[]>`array(
        select stage_id from ${stageFocusAreas} where focus_area_id = focus_areas.id order by stage_id)`,
    })
    .from(focusAreas)
    .where(eq(focusAreas.jobId, jobId))
    .orderBy(asc(focusAreas.position));
}

/** The team, also those of it who are disabled by now; and who else could be on it. */
async function listColleagues(jobId: string): Promise<Pick<JobSettingsView, "hiringTeam" | "colleagues">> {
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      isDisabled: sql<boolean>`${users.disabledAt} is not null`,
      isOnTeam: sql<boolean>`${hiringTeam.userId} is not null`,
    })
    .from(users)
    .leftJoin(hiringTeam, and(eq(hiringTeam.userId, users.id), eq(hiringTeam.jobId, jobId)))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
  const view = ({ id, name, email, role }: ColleagueView): ColleagueView => ({ id, name, email, role });
  return {
    hiringTeam: rows.filter(({ isOnTeam }) => isOnTeam).map(view),
    colleagues: rows.filter(({ isOnTeam, isDisabled }) => !isOnTeam && !isDisabled).map(view),
  };
}
