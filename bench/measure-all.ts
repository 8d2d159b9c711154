import { createSessionToken, sessionCookieName } from "@/lib/auth/session-token";
import { createUser } from "@/lib/testing/factories";
import type { TestApp } from "../bin/test/start-test-app";
import { addResumes } from "./add-resumes";
import { bareNextBytes } from "./bare-next";
import { measureColdBoard, measureTriage } from "./measure-browser";
import { measureBulk } from "./measure-bulk";
import { measureDesk } from "./measure-desk";
import { type FinderResult, measureFinder } from "./measure-finder";
import { measureLighthouse } from "./measure-lighthouse";
import { measurePosting } from "./measure-posting";
import { measureSubmit } from "./measure-submit";
import type { BenchResult } from "./report";
import type { LighthouseReport } from "./report-lighthouse";
import { type BenchJob, seedJob, tidyDatabase } from "./seed-job";

/** As many as the goal speaks of. */
const bulkCount = 5_000;

type Options = { sizes: number[]; seconds: number; submits: number; chromium: string | undefined };

/** The two pages that a candidate waits for. */
export async function measurePages(app: TestApp, slug: string): Promise<LighthouseReport> {
  console.log("lighthouse …");
  const pages = await measureLighthouse(app.url, { posting: `/jobs/${slug}`, form: `/jobs/${slug}/apply` });
  return { pages, bareNext: await bareNextBytes() };
}

/** The evidence finder alone, as a recruiter asks it. */
export async function measurePassages(app: TestApp, slug: string): Promise<FinderResult[]> {
  console.log("evidence finder …");
  const recruiter = await createUser("recruiter");
  const token = await createSessionToken(recruiter.id, 1);
  return measureFinder(app, slug, `${sessionCookieName()}=${token}`);
}

export async function measureAll(
  app: TestApp,
  options: Options,
): Promise<Omit<BenchResult, "at" | "machine">> {
  const recruiter = await createUser("recruiter");
  const cookie = { name: sessionCookieName(), value: await createSessionToken(recruiter.id, 1) };
  const header = `${cookie.name}=${cookie.value}`;
  const slug = "research-scientist";

  console.log("posting …");
  const posting = await measurePosting(app, slug, options.seconds);
  const lighthouse = await measurePages(app, slug);
  const finder = await measurePassages(app, slug);
  console.log("submitting …");
  const submits = [
    await measureSubmit(app, slug, 20, options.submits),
    await measureSubmit(app, slug, 200, options.submits),
  ];
  const jobs: BenchJob[] = [];
  for (const size of options.sizes) {
    console.log(`filling a job with ${size} applications …`);
    jobs.push(await seedJob(size));
  }
  await tidyDatabase();
  const desk = [];
  const coldBoard = [];
  const triage = [];
  const bulk = [];
  for (const job of jobs) {
    console.log(`desk at ${job.size} …`);
    desk.push(await measureDesk(app, job, header));
    coldBoard.push(await measureColdBoard(app, job, cookie, options.chromium));
    if (job.size >= bulkCount * 2) bulk.push(await measureBulk(app, job, header, bulkCount));
    await addResumes(job, 60);
    triage.push(await measureTriage(app, job, cookie, options.chromium));
  }
  return { posting, lighthouse, finder, submits, desk, coldBoard, triage, bulk };
}
