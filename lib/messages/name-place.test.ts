import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailOutbox, messages, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { listRejectionReasons } from "@/lib/applications/list-rejection-reasons";
import { rejectApplication } from "@/lib/applications/reject-application";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { draftRejection } from "./draft-rejection";
import { draftMessages } from "./message-queries";
import { withName } from "./name-place";
import { writeMessage } from "./write-message";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter");
  job = await createJob();
  const [first] = job.stages;
  await db
    .update(stages)
    .set({ anonymity: "names" })
    .where(eq(stages.id, first?.id ?? ""));
});

const mailsOf = (applicationId: string) =>
  db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, applicationId));

describe("a letter to whom a stage hides", () => {
  test("begins without their name for its writer, and reaches them with it", async () => {
    const { id } = await createApplication(job, { fullName: "Ngozi $& Adichie" });
    const [draft] = await draftMessages(recruiter, id);
    expect(JSON.stringify(draft)).not.toMatch(/Ngozi|Adichie/);
    expect(draft?.text).toContain("[name]");
    const messageId = newId();
    const letter = { subject: "For [name]", text: draft?.text ?? "" };
    await writeMessage(recruiter, { applicationId: id, messageId, ...letter });
    const [written] = await db.select().from(messages).where(eq(messages.id, messageId));
    const [mail] = await mailsOf(id);
    expect(written?.subject).toBe("For Ngozi $& Adichie");
    for (const text of [written?.body, mail?.text]) {
      expect(text).toContain("Ngozi $& Adichie");
      expect(text).not.toContain("[name]");
    }
  });

  test("is a rejection like any other", async () => {
    const { id, stageId } = await createApplication(job, { fullName: "Ngozi Adichie" });
    const mail = await draftRejection(recruiter, id);
    expect(JSON.stringify(mail)).not.toMatch(/Ngozi|Adichie/);
    expect(mail.text).toContain("[name]");
    const reason = (await listRejectionReasons()).find(({ kind }) => kind === "we_rejected");
    await rejectApplication(recruiter, {
      applicationId: id,
      reasonId: reason?.id ?? "",
      fromStageId: stageId,
      mail,
    });
    const [sent] = await mailsOf(id);
    expect(sent?.text).toContain("Ngozi Adichie");
    expect(sent?.text).not.toContain("[name]");
  });

  test("keeps its writer's own name, though it is the candidate's too", async () => {
    const namesake = await createUser("recruiter", { name: "Chioma Adichie" });
    const { id } = await createApplication(job, { fullName: "Ngozi Adichie" });
    expect((await findApplicationPage(namesake, id))?.rejectionMail?.text).toContain("Chioma Adichie");
  });

  test("makes no place of ours of a name", () => {
    expect(withName({ subject: "", text: "Dear [name]" }, "{{link}}").text).toBe("Dear { {link} }");
  });
});
