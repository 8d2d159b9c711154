import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { expectFine } from "./accessible";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

async function makeWorld(fullName: string) {
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const job = await createJob({ title: "Alignment engineer" });
  const application = await createApplication(job, { stage: "Panel", fullName });
  return { recruiter, job, ...application };
}

async function linkOf(applicationId: string): Promise<string> {
  const [mail] = await db
    .select({ link: mailOutbox.link })
    .from(mailOutbox)
    .where(eq(mailOutbox.applicationId, applicationId))
    .orderBy(desc(mailOutbox.createdAt))
    .limit(1);
  return new URL(mail?.link ?? "").href.replace(/^https?:\/\/[^/]+/, "");
}

test("a recruiter writes, the candidate reads and answers on their page, and the answer is owed until it is answered", async ({
  signedIn,
  page: candidate,
}) => {
  const { id, recruiter } = await makeWorld("Asked Person");
  const page = await signedIn(recruiter);
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Write a message…" }).click();
  await page.getByLabel("Template").selectOption("Invitation to a conversation");
  await expect(page.getByLabel("Subject")).toHaveValue(
    "A conversation about your application for Alignment engineer",
  );
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(/Hello Asked Person,/);
  await page.getByLabel("Subject").fill("A talk, {{nmae}}");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("{{nmae}} is no variable of this mail")).toBeVisible();
  await page.getByLabel("Subject").fill("A talk");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "on its way" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Messages" })).toContainText("Could you tell us three times");

  await candidate.goto(await linkOf(id));
  const thread = candidate.getByRole("region", { name: "Messages" });
  await expect(thread.getByText("Rosa Falk for Anthropic")).toBeVisible();
  await expect(thread.getByText("A talk", { exact: true })).toBeVisible();
  await thread.getByRole("button", { name: "Send your answer" }).click();
  await expect(candidate.getByRole("alert").getByText("Write your answer first.")).toBeVisible();
  await expectFine(candidate, "a conversation, with an answer refused");
  await thread.getByLabel("Your answer").fill("Any Tuesday.\n\nAmara");
  await thread.getByRole("button", { name: "Send your answer" }).click();
  await expect(thread.getByText("Any Tuesday.")).toBeVisible();
  await expect(thread.getByLabel("Your answer")).toHaveValue("");

  await page.reload();
  await expect(page.getByRole("link", { name: "Waits for an answer" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Messages" })).toContainText("Any Tuesday.");
  await page.getByRole("button", { name: "No answer needed" }).click();
  await expect(page.getByRole("link", { name: "Waits for an answer" })).toHaveCount(0);
});

test("a message for later can be kept back until it leaves", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld("Later Person");
  const page = await signedIn(recruiter);
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Write a message…" }).click();
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 16);
  await page.getByLabel("Send later").fill(tomorrow);
  await page.getByRole("button", { name: "Send then" }).click();
  const messages = page.getByRole("list", { name: "Messages" });
  await expect(messages).toContainText("Leaves");
  await messages.getByRole("button", { name: "Do not send" }).click();
  await expect(messages).toContainText("Not sent");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a candidate reads and answers as well, in German", async ({ page: candidate }) => {
    const { recruiter, ...application } = await makeWorld("Quiet Person");
    const { writeMessage } = await import("@/lib/messages/write-message");
    const { newId } = await import("@/lib/ids");
    await writeMessage(recruiter, {
      applicationId: application.id,
      messageId: newId(),
      subject: "Eine Frage",
      text: "Wann?\n\n{{link}}",
    });
    await candidate.goto((await linkOf(application.id)).replace("/application", "/de/application"));
    const thread = candidate.getByRole("region", { name: "Nachrichten" });
    await thread.getByRole("button", { name: "Antwort senden" }).click();
    await expect(candidate.getByText("Schreiben Sie bitte zuerst Ihre Antwort.").first()).toBeVisible();
    await thread.getByLabel("Ihre Antwort").fill("Am Montag.");
    await thread.getByRole("button", { name: "Antwort senden" }).click();
    await expect(thread.getByText("Am Montag.")).toBeVisible();
  });
});
