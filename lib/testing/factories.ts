import { addHours } from "date-fns";
import { db } from "@/db/client";
import {
  applications,
  assignments,
  candidates,
  hiringTeam,
  jobs,
  postings,
  requirements,
  stages,
  users,
} from "@/db/schema";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId, newReference } from "@/lib/ids";

/** Worlds for tests: each call makes something new, so that no test leans on another's. */
export async function createUser(
  role: Role,
  values: Partial<typeof users.$inferInsert> = {},
): Promise<Viewer> {
  const id = newId();
  const name = values.name ?? `A ${role.replace("_", " ")}`;
  const [user] = await db
    .insert(users)
    .values({ id, email: `${id}@staff.test`, role, createdAt: now(), ...values, name })
    .returning({ id: users.id, name: users.name, email: users.email, role: users.role });
  if (!user) throw new Error("no user was made");
  return user;
}

const pipeline = [
  ["Applied", "Received", "applied", 7],
  ["Résumé review", "Under review by the research team", "review", 7],
  ["Panel", "Panel interviews", "interview", 14],
  ["Offer", "Offer", "offer", 7],
  ["Hired", "Welcome", "hired", null],
] as const;

type JobOptions = Partial<typeof jobs.$inferInsert> & { team?: string; members?: Viewer[] };

export type TestJob = typeof jobs.$inferSelect & {
  stages: (typeof stages.$inferSelect)[];
  requirements: (typeof requirements.$inferSelect)[];
};

export async function createJob({ members = [], ...values }: JobOptions = {}): Promise<TestJob> {
  const id = newId();
  const [job] = await db
    .insert(jobs)
    .values({
      id,
      slug: `job-${id}`,
      title: "Test job",
      team: "Research",
      employmentType: "full_time",
      status: "open",
      createdAt: now(),
      openedAt: now(),
      ...values,
    })
    .returning();
  if (!job) throw new Error("no job was made");
  await db.insert(postings).values({
    jobId: id,
    title: job.title,
    location: "Berlin",
    summary: "A test posting.",
    body: "## The role\n\n- Test things",
    updatedAt: now(),
  });
  const madeStages = await db
    .insert(stages)
    .values(
      pipeline.map(([name, publicName, kind, promisedDays], position) => ({
        jobId: id,
        name,
        publicName,
        kind,
        promisedDays,
        position,
      })),
    )
    .returning();
  const madeRequirements = await db
    .insert(requirements)
    .values([
      { jobId: id, kind: "required" as const, text: "Python", position: 0 },
      { jobId: id, kind: "preferred" as const, text: "RLHF", position: 1 },
    ])
    .returning();
  if (members.length > 0) {
    await db
      .insert(hiringTeam)
      .values(members.map((user) => ({ jobId: id, userId: user.id, addedAt: now() })));
  }
  return { ...job, stages: madeStages, requirements: madeRequirements };
}

type ApplicationOptions = Partial<typeof applications.$inferInsert> & {
  stage?: string;
  reviewers?: Viewer[];
};

export async function createApplication(
  job: TestJob,
  { stage = "Applied", reviewers = [], ...values }: ApplicationOptions = {},
): Promise<typeof applications.$inferSelect> {
  const id = newId();
  const stageId = job.stages.find(({ name }) => name === stage)?.id;
  if (!stageId) throw new Error(`this job has no stage ${stage}`);
  const fullName = values.fullName ?? "Amara Okonkwo-Lindqvist";
  const email = values.email ?? `${id}@candidate.test`;
  const candidateId = newId();
  await db.insert(candidates).values({ id: candidateId, email, name: fullName, createdAt: now() });
  const [application] = await db
    .insert(applications)
    .values({
      id,
      reference: newReference(),
      jobId: job.id,
      candidateId,
      stageId,
      appliedAt: now(),
      stageEnteredAt: now(),
      // What its job's delay makes of it.
      endingToldAt: values.endedAt && addHours(values.endedAt, job.rejectionDelayHours),
      ...values,
      fullName,
      email,
    })
    .returning();
  if (!application) throw new Error("no application was made");
  for (const reviewer of reviewers) {
    await db.insert(assignments).values({
      applicationId: id,
      userId: reviewer.id,
      askedByUserId: reviewer.id,
      askedAt: now(),
    });
  }
  return application;
}
