import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { now } from "@/lib/clock";
import { docxType } from "@/lib/documents/schemas";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

test("a job's synonyms find evidence, for its requirements and for what one types", async ({ signedIn }) => {
  const job = await createJob();
  const { id } = await createApplication(job);
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: "cv.docx",
    mediaType: docxType,
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: "Learned from human feedback\nBuilt reinforcement learning from human feedback\nPaints",
    createdAt: now(),
  });
  const page = await signedIn(await createUser("recruiter"));

  await page.goto(`/desk/jobs/${job.slug}/settings`);
  const synonyms = page.getByRole("region", { name: "Synonyms" });
  await synonyms.getByLabel("Terms that mean the same").fill("RLHF");
  await synonyms.getByRole("button", { name: "Save synonyms" }).click();
  await expect(synonyms.getByRole("alert")).toContainText("Line 1 has one term alone.");
  await synonyms
    .getByLabel("Terms that mean the same")
    .fill("RLHF = reinforcement learning from human feedback");
  await synonyms.getByRole("button", { name: "Save synonyms" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Synonyms saved." })).toBeVisible();

  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Write a scorecard" }).click();
  await page.getByRole("radiogroup", { name: "RLHF" }).getByLabel("Partly").check();
  const row = page.getByRole("listitem").filter({ hasText: "RLHF" });
  await row.getByRole("button", { name: "Add evidence" }).click();
  const uses = row.getByRole("button", { name: /^Use/ });
  await expect(uses).toHaveCount(1);
  await row.getByLabel("Search what they sent").fill("painted or paints");
  await expect(row.getByRole("button", { name: /^Use.*Paints/ })).toBeVisible();
  await row.getByLabel("Search what they sent").fill("rlhf");
  await row.getByRole("button", { name: /^Use.*Built reinforcement learning/ }).click();
  await expect(row.getByText("“Built reinforcement learning from human feedback”")).toBeVisible();
});
