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

test("a board's stream names what changed on its own job, and ends when the reader leaves", async () => {
  const recruiter = await createUser("recruiter");
  const [job, other] = [await createJob(), await createJob()];
  const [mine, foreign] = [await createApplication(job), await createApplication(other)];
  const leaving = new AbortController();
  const response = await streamBoardChanges(recruiter, job.slug, leaving.signal);
  expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await moveApplication(recruiter, forwards(foreign.id, other));
  await moveApplication(recruiter, forwards(mine.id, job));
  let text = "";
  while (!text.includes(mine.id)) text += (await reader?.read())?.value ?? "";
  expect(text).not.toContain(foreign.id);
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
  const stream = (who: typeof manager) => streamBoardChanges(who, job.slug, signal);
  await expect(stream(interviewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(stream(manager)).rejects.toMatchObject({ code: "not_found" });
});
