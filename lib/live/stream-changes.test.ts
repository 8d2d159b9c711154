import { afterAll, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { moveApplication } from "@/lib/applications/move-application";
import { writeNote } from "@/lib/notes/write-note";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import { removeReviewer } from "@/lib/reviewers/remove-reviewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { changeRole } from "@/lib/users/change-role";
import { disableUser } from "@/lib/users/disable-user";
import { stopReadingChanges } from "./change-readers";
import { streamChanges } from "./stream-changes";

withTestDatabase();
afterAll(stopReadingChanges);

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
  const response = await streamChanges(
    recruiter,
    { jobs: [job.slug, another.slug, secret.slug], applications: [] },
    leaving.signal,
  );
  expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await moveApplication(recruiter, forwards(foreign.id, other));
  await moveApplication(admin, forwards(hidden.id, secret));
  await moveApplication(recruiter, forwards(mine.id, job));
  await moveApplication(recruiter, forwards(final.id, another));
  let text = "";
  while (!text.includes(final.id)) text += (await reader?.read())?.value ?? "";
  expect(text).toContain(`data: ${JSON.stringify({ topic: `job=${job.slug}`, application: mine.id })}`);
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
  const stream = (who: typeof manager) => streamChanges(who, { jobs: [job.slug], applications: [] }, signal);
  await expect(stream(interviewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(stream(manager)).rejects.toMatchObject({ code: "not_found" });
});

test("one application's stream tells whoever may see it of feedback and notes, and ends when that is over", async () => {
  const [recruiter, interviewer] = await Promise.all([createUser("recruiter"), createUser("interviewer")]);
  const job = await createJob();
  const [mine, foreign] = [
    await createApplication(job, { reviewers: [interviewer] }),
    await createApplication(job),
  ];
  const leaving = new AbortController();
  const wanted = { jobs: [], applications: [mine.id, foreign.id, "no id"] };
  const heard = hear(await streamChanges(interviewer, wanted, leaving.signal));
  await writeNote(recruiter, { applicationId: foreign.id, body: "Strong work." });
  await writeNote(recruiter, { applicationId: mine.id, body: "Between us.", visibility: "recruiters" });
  await writeNote(recruiter, { applicationId: mine.id, body: "For all of us." });
  await removeReviewer(recruiter, { applicationId: mine.id, userId: interviewer.id });
  const text = await heard;
  const topic = `application=${mine.id}`;
  const changes = [...text.matchAll(/data: (.*)/g)].map(([, data]) => JSON.parse(data ?? ""));
  // The note for all, the removal, and what it means for everything that was followed.
  expect(changes.filter((change) => change.topic === topic)).toHaveLength(3);
  expect(text).not.toContain(foreign.id);
  await expect(streamChanges(interviewer, wanted, leaving.signal)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("who loses a role, a job or the door is asked again at once", async () => {
  const admin = await createUser("admin");
  const open = async () => {
    const manager = await createUser("hiring_manager");
    const job = await createJob({ members: [manager] });
    const wanted = { jobs: [job.slug], applications: [] };
    return { manager, job, heard: hear(await streamChanges(manager, wanted, new AbortController().signal)) };
  };
  const [demoted, disabled] = [await open(), await open()];
  await changeRole(admin, { userId: demoted.manager.id, role: "interviewer" });
  expect(await demoted.heard).toContain(`"topic":"job=${demoted.job.slug}"`);
  await disableUser(admin, { userId: disabled.manager.id });
  expect(await disabled.heard).toContain(`"topic":"job=${disabled.job.slug}"`);
});

test("a colleague who is asked for feedback hears that something waits for them, wherever they are", async () => {
  const [recruiter, interviewer] = await Promise.all([createUser("recruiter"), createUser("interviewer")]);
  const job = await createJob();
  const { id } = await createApplication(job);
  const leaving = new AbortController();
  const stream = await streamChanges(interviewer, { jobs: [], applications: [] }, leaving.signal);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await askForFeedback(recruiter, { applicationId: id, userIds: [interviewer.id] });
  let text = "";
  while (!text.includes('"topic":"me"')) text += (await reader?.read())?.value ?? "";
  expect(text).not.toContain(id);
  leaving.abort();
});

/** All that a stream says until it ends. */
async function hear(response: Response): Promise<string> {
  return new Response(response.body).text();
}
