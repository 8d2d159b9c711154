import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { focusAreas, jobs } from "@/db/schema";
import type { RequirementWeight } from "@/lib/jobs/job-words";
import { updateFocusAreas } from "@/lib/jobs/update-focus-areas";
import { updateRequirements } from "@/lib/jobs/update-requirements";
import type { DemoJob } from "./demo-job";

/** The posting's own lines by what an interview can ask about; the first that fits. */
const areas = [
  { name: "Safety", lines: /safety|Constitutional|ethics|human feedback/, stages: ["Panel"] },
  { name: "Research", lines: /PhD|publications|experimental|mathematical/, stages: ["Research talk"] },
  { name: "Machine learning", lines: /learning|model|Python|training/, stages: ["Research talk"] },
  { name: "Working together", lines: /./, stages: ["Recruiter screen", "Panel"] },
];

const weights: [RegExp, RequirementWeight][] = [
  [/publications|experimental/, 3],
  [/safety, alignment|large language models/, 2],
];

/** What the stages of the demo's search look at, as its recruiter would have said before anybody applied. */
export async function setFocus({ id: jobId, recruiter, stages, requirements }: DemoJob): Promise<void> {
  await updateFocusAreas(recruiter, {
    jobId,
    version: await versionOf(jobId),
    focusAreas: areas.map(({ name, stages: names }) => ({
      name,
      stageIds: stages
        .filter((stage) => names.some((one) => stage.name.includes(one)))
        .map((stage) => stage.id),
    })),
  });
  const made = await db.select().from(focusAreas).where(eq(focusAreas.jobId, jobId));
  const areaOf = (text: string) => areas.find(({ lines }) => lines.test(text))?.name;
  await updateRequirements(recruiter, {
    jobId,
    version: await versionOf(jobId),
    requirements: requirements.map(({ id, kind, text }) => ({
      id,
      kind,
      text,
      weight: weights.find(([pattern]) => pattern.test(text))?.[1] ?? 1,
      focusAreaId: made.find(({ name }) => name === areaOf(text))?.id,
    })),
  });
}

async function versionOf(jobId: string): Promise<number> {
  const [job] = await db.select({ version: jobs.version }).from(jobs).where(eq(jobs.id, jobId));
  return job?.version ?? 0;
}
