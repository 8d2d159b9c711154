import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { updateRequirements } from "@/lib/jobs/update-requirements";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { listRequirements } from "./list-requirements";
import { findMyScorecard, readableFeedback } from "./queries";
import { saveRevision } from "./save-revision";
import { saveScorecardDraft } from "./save-scorecard-draft";
import type { ScorecardInput } from "./schemas";
import { submitRevision } from "./submit-revision";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let recruiter: Viewer;
let reader: Viewer;
let job: TestJob;
let applicationId: string;
let evidence: ScorecardInput["ratings"][number]["evidence"];

beforeEach(async () => {
  [recruiter, reader] = [await createUser("recruiter"), await createUser("admin")];
  job = await createJob();
  const coverLetter = "Ten years of Python.";
  ({ id: applicationId } = await createApplication(job, { coverLetter }));
  evidence = [{ kind: "cover_letter", sourceId: applicationId, quote: coverLetter }];
});

const first = () => job.requirements[0]?.id ?? "";

const scorecard = (requirementVersion: number, version = 0): ScorecardInput => ({
  applicationId,
  version,
  recommendation: "yes",
  comment: "",
  ratings: [{ requirementId: first(), requirementVersion, rating: "meets", evidence }],
});

type Line = { text?: string; kind?: "required" | "preferred"; weight?: 1 | 2 | 3 };

/** Saves the job's requirements with the first one changed, or without it. */
async function change(line: Line | null): Promise<void> {
  const [{ version } = { version: 0 }] = await db
    .select({ version: jobs.version })
    .from(jobs)
    .where(eq(jobs.id, job.id));
  const [one, ...rest] = job.requirements;
  const kept = one && line ? [{ ...one, ...line }] : [];
  await updateRequirements(recruiter, { jobId: job.id, version, requirements: [...kept, ...rest] });
}

test("a submitted scorecard keeps the words it rated, and says which version they were", async () => {
  await submitScorecard(recruiter, scorecard(1));
  await change({ text: "Fortran" });
  const [read] = await readableFeedback(reader, applicationId);
  expect(read?.ratings).toMatchObject([{ requirement: job.requirements[0]?.text, requirementVersion: 1 }]);
  expect((await listRequirements(job.id, job.stages[0]?.id ?? ""))[0]).toMatchObject({
    text: "Fortran",
    version: 2,
    earlier: [{ version: 1, text: job.requirements[0]?.text, kind: "required" }],
  });
});

test.each([{ text: "Fortran" }, { kind: "preferred" as const }])(
  "a draft whose requirement became %j is asked whether its rating stands, and loses nothing",
  async (line) => {
    await saveScorecardDraft(recruiter, scorecard(1));
    await change(line);
    await expect(submitScorecard(recruiter, scorecard(1, 1))).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [first()]: [expect.stringContaining("changed while you wrote")] },
    });
    expect((await findMyScorecard(db, recruiter, applicationId))?.ratings).toMatchObject([
      { rating: "meets", requirementVersion: 1 },
    ]);
    await submitScorecard(recruiter, scorecard(2, 1));
    const [read] = await readableFeedback(reader, applicationId);
    expect(read?.ratings[0]?.requirement).toBe("text" in line ? line.text : job.requirements[0]?.text);
  },
);

test("what is missing besides is named with it", async () => {
  await change({ text: "Fortran" });
  await expect(submitScorecard(recruiter, { ...scorecard(1), recommendation: null })).rejects.toMatchObject({
    fieldErrors: { [first()]: expect.anything(), recommendation: expect.anything() },
  });
});

test("a requirement that weighs otherwise, or reads again as it was rated, stops nobody", async () => {
  await change({ weight: 3 });
  await change({ weight: 3, text: "Fortran" });
  await change({ weight: 3 });
  await submitScorecard(recruiter, scorecard(1));
  const [read] = await readableFeedback(reader, applicationId);
  expect(read?.ratings).toMatchObject([{ requirement: job.requirements[0]?.text }]);
});

test("a requirement that is removed while it is rated is submitted, and stays readable", async () => {
  await saveScorecardDraft(recruiter, scorecard(1));
  await change({ text: "Fortran" });
  await change(null);
  await submitScorecard(recruiter, scorecard(1, 1));
  const [read] = await readableFeedback(reader, applicationId);
  expect(read?.ratings).toMatchObject([{ requirement: job.requirements[0]?.text, rating: "meets" }]);
  const listed = await listRequirements(job.id, job.stages[0]?.id ?? "");
  expect(listed.find(({ id }) => id === first())).toMatchObject({ isRemoved: true, kind: "required" });
});

test("a change of what was submitted keeps what it rated, in its own words", async () => {
  await submitScorecard(recruiter, scorecard(1));
  await change({ text: "Fortran" });
  const revision = { ...scorecard(1), basis: 1, comment: "More to say.", reason: "Forgot it." };
  await saveRevision(recruiter, revision);
  await submitRevision(recruiter, { ...revision, version: 1 });
  const [read] = await readableFeedback(reader, applicationId);
  expect(read?.ratings).toMatchObject([{ requirement: job.requirements[0]?.text }]);
  expect(read?.earlier[0]?.ratings).toMatchObject([
    { requirement: job.requirements[0]?.text, requirementVersion: 1 },
  ]);
});

test("nobody rates a version that never was", async () => {
  for (const attempt of [submitScorecard, saveScorecardDraft]) {
    await expect(attempt(recruiter, scorecard(2))).rejects.toMatchObject({ code: "invalid" });
  }
});
