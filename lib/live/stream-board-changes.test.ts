import { afterAll, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { moveApplication } from "@/lib/applications/move-application";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { stopReadingBoards } from "./board-readers";
import { streamBoardChanges } from "./stream-board-changes";

withTestDatabase();
afterAll(stopReadingBoards);

const forwards = (applicationId: string, { stages: [from, to] }: TestJob) => ({
  applicationId,
  fromStageId: from?.id ?? "",
  toStageId: to?.id ?? "",
});

test("a stream names what changed on the jobs asked for that one may see, and ends when the reader leaves", async () => {
  const recruiter = await createUser("recruiter");
  const [job, another, other] = [await createJob(), await createJob(), await createJob()];
  const secret = await createJob({ confidential: true });
  const admin = await createUser("admin");
  const [foreign, hidden] = [await createApplication(other), await createApplication(secret)];
  const [mine, final] = [await createApplication(job), await createApplication(another)];
  const leaving = new AbortController();
  const response = await streamBoardChanges(recruiter, [job.slug, another.slug, secret.slug], leaving.signal);
  expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await moveApplication(recruiter, forwards(foreign.id, other));
  await moveApplication(admin, forwards(hidden.id, secret));
  await moveApplication(recruiter, forwards(mine.id, job));
  await moveApplication(recruiter, forwards(final.id, another));
  let text = "";
  while (!text.includes(final.id)) text += (await reader?.read())?.value ?? "";
  expect(text).toContain(`data: ${JSON.stringify({ job: job.slug, application: mine.id })}`);
  expect(text).not.toContain(foreign.id);
  expect(text).not.toContain(hidden.id);
  expect(text).not.toContain(secret.slug);
  leaving.abort();
  let last = await reader?.read();
  while (last && !last.done) last = await reader?.read();
  expect(last?.done).toBe(true);
});

test("it is for those who see the board", async () => {
  const { signal } = new AbortController();
  const [interviewer, manager] = await Promise.all([createUser("interviewer"), createUser("hiring_manager")]);
  const job = await createJob();
  await createApplication(job, { reviewers: [interviewer] });
  const stream = (who: typeof manager) => streamBoardChanges(who, [job.slug], signal);
  await expect(stream(interviewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(stream(manager)).rejects.toMatchObject({ code: "not_found" });
});
