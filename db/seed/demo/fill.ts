import "server-only";
import { addDays, addHours } from "date-fns";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { hiringTeam, jobs } from "@/db/schema";
import { now, withClock } from "@/lib/clock";
import { insertJob } from "../insert-job";
import type { JobSeed } from "../research-scientist";
import { type DemoTeam, insertDemoStaff } from "./accounts";
import { apply } from "./apply";
import { converse } from "./converse";
import { type DemoJob, loadDemoJob } from "./demo-job";
import { keepRecords } from "./keep-records";
import { demoNames } from "./names";
import { demoPerson } from "./person";
import { seededRandom } from "./random";
import { replay } from "./replay";
import { researchEngineer } from "./research-engineer";
import { selfIdentify } from "./self-identify";
import { setFocus } from "./set-focus";
import { demoStory } from "./story";
import { tag } from "./tag";

const days = 120;

/** Plays 120 days of two searches through the rules, each step at its own time. The same every time. */
export async function fillDemo(applicationCount = 240): Promise<void> {
  const today = now();
  const opened = addDays(today, -days - 1);
  const random = seededRandom(1_729);
  const { team, scientist, engineer } = await withClock(opened, openJobs);
  const names = demoNames(random, applicationCount);
  for (const [index, name] of names.entries()) {
    const own = seededRandom(10_000 + index);
    const job = own.chance(0.7) ? scientist : engineer;
    // More of them lately: word gets around.
    const dayApplied = days * ((index + 1) / applicationCount) ** 0.75;
    const appliedAt = addHours(addDays(opened, 1), dayApplied * 24 - own.between(1, 9));
    if (appliedAt >= today) continue;
    const person = demoPerson(own, name, index, today.getUTCFullYear());
    const application = await withClock(appliedAt, () => apply(own, job, person, index));
    await selfIdentify(seededRandom(50_000 + index), application.id);
    await replay({ random: own, job, team, person, application, story: demoStory(own), appliedAt, today });
    await tag(seededRandom(70_000 + index), { job, applicationId: application.id, appliedAt, today });
    await converse(seededRandom(60_000 + index), { job, applicationId: application.id, today });
  }
  await keepRecords(team);
}

async function openJobs(): Promise<{ team: DemoTeam; scientist: DemoJob; engineer: DemoJob }> {
  const team = await insertDemoStaff();
  await db.transaction((tx) => insertJob(tx, engineerSeed()));
  // Opened just now by the first start, before anybody applied: the demo's search began earlier.
  await db
    .update(jobs)
    .set({ createdAt: now(), openedAt: now() })
    .where(and(eq(jobs.slug, "research-scientist"), eq(jobs.status, "open")));
  await setFocus(await loadDemoJob("research-scientist", team.recruiter, []));
  const scientist = await loadDemoJob("research-scientist", team.recruiter, [
    team.manager,
    team.interviewer,
    team.researcher,
    team.secondResearcher,
  ]);
  const engineer = await loadDemoJob(researchEngineer.slug, team.secondRecruiter, [
    team.engineeringManager,
    team.engineer,
    team.researcher,
  ]);
  for (const { id, recruiter, reviewers } of [scientist, engineer]) {
    const members = [recruiter, ...reviewers];
    await db
      .insert(hiringTeam)
      .values(members.map((user) => ({ jobId: id, userId: user.id, addedAt: now() })))
      .onConflictDoNothing();
  }
  return { team, scientist, engineer };
}

function engineerSeed(): JobSeed {
  const { slug, title, team, level, salaryMin, salaryMax, location, summary, body } = researchEngineer;
  return {
    job: {
      slug,
      title,
      team,
      level,
      salaryMin,
      salaryMax,
      employmentType: "full_time",
      status: "open",
      isDemo: true,
    },
    posting: { title, location, city: "San Francisco", region: "CA", country: "US", summary, body },
    requirements: researchEngineer.requirements.map(([kind, text]) => ({ kind, text })),
    questions: researchEngineer.questions.map((question) => ({ ...question })),
    stages: researchEngineer.stages.map(([name, publicName, kind, promisedDays]) => ({
      name,
      publicName,
      kind,
      promisedDays,
    })),
  };
}
