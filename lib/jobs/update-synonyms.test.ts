import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events, jobs } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { createJob, createUser } from "@/lib/testing/factories";
import { updateSynonyms } from "./update-synonyms";

withTestDatabase();

const groups = [["RLHF", "reinforcement learning from human feedback"]];
const written = "RLHF  =  reinforcement learning from human feedback = RLHF\n\n";

test("groups of equal terms are kept a line each, and written to the history", async () => {
  const recruiter = await createUser("recruiter");
  const { id: jobId, version } = await createJob();
  const saved = await updateSynonyms(recruiter, { jobId, version, synonyms: written });
  expect(await db.select({ synonyms: jobs.synonyms }).from(jobs).where(eq(jobs.id, jobId))).toEqual([
    { synonyms: groups },
  ]);
  // The same again changes nothing.
  await updateSynonyms(recruiter, { jobId, version: saved.version, synonyms: written });
  const history = await db.select().from(events).where(eq(events.jobId, jobId));
  expect(history.map(({ type }) => type)).toEqual(["synonyms.updated"]);
});

test("a line that says nothing is named, a stale form is a conflict, and interviewers may not", async () => {
  const recruiter = await createUser("recruiter");
  const { id: jobId, version } = await createJob();
  await expect(updateSynonyms(recruiter, { jobId, version, synonyms: "RLHF" })).rejects.toMatchObject({
    code: "invalid",
    fieldErrors: { synonyms: ["Line 1 has one term alone. Write “=” and what means the same."] },
  });
  await expect(updateSynonyms(recruiter, { jobId, version, synonyms: "a = %" })).rejects.toMatchObject({
    code: "invalid",
  });
  const stale = { jobId, version: version - 1, synonyms: "a = b" };
  await expect(updateSynonyms(recruiter, stale)).rejects.toMatchObject({ code: "conflict" });
  const interviewer = await createUser("interviewer");
  await expect(updateSynonyms(interviewer, { jobId, version, synonyms: "a = b" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
