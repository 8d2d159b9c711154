import { addHours } from "date-fns";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, mailOutbox, rejectionReasons, settings } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { rejectApplication } from "@/lib/applications/reject-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now, withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { answerMessage } from "./answer-message";
import { cancelMessage } from "./cancel-message";
import { keepTemplates } from "./keep-templates";
import { draftMessages, listMessages } from "./message-queries";
import type { WriteMessageInput } from "./message-schemas";
import { listOwnMessages } from "./own-messages";
import { readableBody } from "./readable-body";
import { settleAnswers } from "./settle-answers";
import { writeMessage } from "./write-message";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob();
  const organisation = { organisationName: "Anthropic", privacyContactEmail: "privacy@anthropic.org" };
  await db.insert(settings).values({ ...organisation, updatedAt: now() });
  await db.transaction((tx) => keepTemplates(tx));
});

const text = "Hello Amara,\n\nwhen could you talk?\n\nAnswer on your own page:\n\n{{link}}\n\nRosa";
const apply = (locale = "en") => createApplication(job, { email: `${newId()}@candidate.org`, locale });
const write = (applicationId: string, input: Partial<WriteMessageInput> = {}, viewer = recruiter) =>
  writeMessage(viewer, { applicationId, messageId: newId(), subject: "A talk", text, ...input });
const answer = (
  candidateId: string,
  applicationId: string,
  body: unknown = "On Monday.",
  answerId = newId(),
) => answerMessage({ candidateId }, { applicationId, locale: "en", answerId, body });
const mailsOf = (id: string) => db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, id));
const threadOf = async (candidateId: string, id: string) =>
  (await listOwnMessages({ candidateId })).get(id) ?? [];
const tomorrow = () => addHours(new Date(), 24);

describe("a message to a candidate", () => {
  test("goes out as it was written, in their language, and stands on their page; the history has no word of it", async () => {
    const { id, candidateId, email } = await apply("de");
    await write(id);
    expect(await mailsOf(id)).toMatchObject([
      { kind: "message", toEmail: email, subject: "A talk", text, locale: "de", state: "waiting" },
    ]);
    expect((await mailsOf(id))[0]?.link).toContain("/de/application/open?t=");
    expect(await threadOf(candidateId, id)).toMatchObject([
      { from: "us", userName: "Rosa Falk", body: "Hello Amara,\n\nwhen could you talk?\n\nRosa" },
    ]);
    const history = await db.select().from(events).where(eq(events.applicationId, id));
    expect(history).toMatchObject([{ type: "message.written", actorUserId: recruiter.id }]);
    expect(JSON.stringify(history)).not.toContain("talk?");
  });

  test("for later is not seen before its time, and can be kept back until then", async () => {
    const { id, candidateId } = await apply();
    const sendAt = tomorrow();
    const { messageId } = await write(id, { sendAt: sendAt.toISOString() });
    expect((await mailsOf(id))[0]?.sendAfter).toEqual(sendAt);
    expect(await threadOf(candidateId, id)).toEqual([]);
    expect(await withClock(addHours(sendAt, 1), () => threadOf(candidateId, id))).toHaveLength(1);
    await cancelMessage(recruiter, { applicationId: id, messageId });
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
    expect(await withClock(addHours(sendAt, 1), () => threadOf(candidateId, id))).toEqual([]);
    const again = { applicationId: id, messageId };
    await expect(cancelMessage(recruiter, again)).rejects.toMatchObject({ code: "conflict" });
  });

  test("that has left cannot be kept back, and one of nobody's is not there", async () => {
    const { id } = await apply();
    const { messageId } = await write(id);
    const cancel = (which: string) => cancelMessage(recruiter, { applicationId: id, messageId: which });
    await expect(cancel(messageId)).rejects.toMatchObject({ code: "conflict" });
    await expect(cancel(newId())).rejects.toMatchObject({ code: "not_found" });
  });

  test("for later never leaves once its reader is rejected", async () => {
    const { id, stageId, candidateId } = await apply();
    await write(id);
    await write(id, { sendAt: tomorrow().toISOString() });
    const reasonId = newId();
    await db
      .insert(rejectionReasons)
      .values({ id: reasonId, name: reasonId, kind: "we_rejected", position: 0 });
    await rejectApplication(recruiter, { applicationId: id, fromStageId: stageId, reasonId });
    expect((await mailsOf(id)).map(({ state }) => state)).not.toContain("waiting");
    expect(await withClock(addHours(tomorrow(), 1), () => threadOf(candidateId, id))).toHaveLength(1);
  });

  test("sent twice is one message and one mail", async () => {
    const { id } = await apply();
    const messageId = newId();
    await Promise.all([write(id, { messageId }), write(id, { messageId })]);
    expect(await mailsOf(id)).toHaveLength(1);
    expect(await listMessages(recruiter, id)).toHaveLength(1);
  });

  test.each([
    ["subject", { subject: " " }],
    ["subject", { subject: "Hello {{name}}" }],
    ["text", { text: "Hello {{name}}" }],
    ["text", { text: "\n" }],
    ["text", { text: "a\0b" }],
    ["sendAt", { sendAt: "2020-01-01T00:00:00.000Z" }],
    ["sendAt", { sendAt: "9999-01-01T00:00:00.000Z" }],
  ])("is refused at its %s: %j", async (field, input) => {
    const { id } = await apply();
    await expect(write(id, input)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: [expect.any(String)] },
    });
    expect(await mailsOf(id)).toEqual([]);
  });

  test("is a recruiter's to write, where they see the application", async () => {
    const manager = await createUser("hiring_manager");
    const { id } = await createApplication(await createJob({ members: [manager] }));
    await expect(write(id, {}, manager)).rejects.toMatchObject({ code: "forbidden" });
    await expect(draftMessages(manager, id)).rejects.toMatchObject({ code: "forbidden" });
    const secret = await createApplication(await createJob({ confidential: true }));
    await expect(write(secret.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(draftMessages(recruiter, secret.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listMessages(recruiter, secret.id)).toEqual([]);
    const interviewer = await createUser("interviewer");
    expect(await listMessages(interviewer, id)).toEqual([]);
  });

  test("begins with a template in the candidate's language, filled in", async () => {
    const { id } = await apply("de");
    const [first, ...others] = await draftMessages(recruiter, id);
    expect(first?.subject).toBe("Zu Ihrer Bewerbung als Test job");
    expect(first?.text).toContain("Guten Tag, Amara Okonkwo-Lindqvist,");
    expect(first?.text).toContain("Rosa Falk\nAnthropic");
    expect(first?.text).toContain("{{link}}");
    expect(others.map(({ name }) => name)).toContain("Invitation to a conversation");
  });
});

describe("an answer", () => {
  test("is owed by whoever wrote last, until a colleague writes or says that none is needed", async () => {
    const { id, candidateId } = await apply();
    const owed = async () => (await listMessages(recruiter, id)).filter(({ isOwed }) => isOwed).length;
    await write(id);
    await answer(candidateId, id);
    expect(await owed()).toBe(1);
    expect((await listMessages(recruiter, id)).at(-1)).toMatchObject({ userName: null, body: "On Monday." });
    await write(id);
    expect(await owed()).toBe(0);
    await answer(candidateId, id, "Thank you.");
    expect(await settleAnswers(recruiter, { applicationId: id, isSettled: true })).toEqual({ settled: 1 });
    expect(await settleAnswers(recruiter, { applicationId: id, isSettled: true })).toEqual({ settled: 0 });
    expect(await owed()).toBe(0);
    expect((await threadOf(candidateId, id)).map(({ from }) => from)).toEqual(["us", "you", "us", "you"]);
  });

  test("sent twice is one answer", async () => {
    const { id, candidateId } = await apply();
    await write(id);
    const answerId = newId();
    await Promise.all([1, 2].map(() => answer(candidateId, id, "Once.", answerId)));
    expect(await threadOf(candidateId, id)).toHaveLength(2);
  });

  test("needs a message that has reached them, and an application of their own", async () => {
    const { id, candidateId } = await apply();
    await expect(answer(candidateId, id)).rejects.toMatchObject({ code: "conflict" });
    await write(id, { sendAt: tomorrow().toISOString() });
    await expect(answer(candidateId, id)).rejects.toMatchObject({ code: "conflict" });
    await write(id);
    const other = await apply();
    await expect(answer(other.candidateId, id)).rejects.toMatchObject({ code: "not_found" });
    await db.update(applications).set({ erasedAt: now() }).where(eq(applications.id, id));
    await expect(answer(candidateId, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    ["nothing", " \n"],
    ["a null byte", "a\0b"],
    ["too much", "x".repeat(5_001)],
  ])("of %s is refused at its field", async (_, body) => {
    const { id, candidateId } = await apply();
    await write(id);
    await expect(answer(candidateId, id, body)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { body: [expect.any(String)] },
    });
  });

  test("stops after twenty in an hour, and says so", async () => {
    const { id, candidateId } = await apply();
    await write(id);
    for (let count = 0; count < 20; count++) await answer(candidateId, id);
    await expect(answer(candidateId, id)).rejects.toMatchObject({ code: "limit" });
  });
});

test("a page shows a message without the way to that very page", () => {
  expect(readableBody("Hello\n\nRead it here:\n\n{{link}}\n\nBye")).toBe("Hello\n\nBye");
  expect(readableBody("Three things:\n\none\n\nsee {{link}}")).toBe("Three things:\n\none\n\nsee");
});
