import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { documents, stages } from "@/db/schema";
import { now } from "@/lib/clock";
import { docxType } from "@/lib/documents/schemas";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const pseudonym = /^Candidate [0-9A-F]{6}$/;

async function hiddenPerson() {
  const manager = await createUser("hiring_manager", { name: "Mara Holm" });
  const job = await createJob({ members: [manager] });
  const { id } = await createApplication(job, {
    fullName: "Jürgen Müller",
    coverLetter: "I, Jürgen Müller, study sparse autoencoders.",
    phone: "+41 79 555 01 02",
  });
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: "CV Müller.docx",
    mediaType: docxType,
    sha256: "b".repeat(64),
    sizeBytes: 1,
    extractionState: "done",
    extractedText: "J. Müller\nTrained sparse autoencoders on one GPU.",
    createdAt: now(),
  });
  return { id, job, manager };
}

test("a stage hides who is in it, until a recruiter asks to see them for a reason everybody reads", async ({
  signedIn,
}) => {
  const { id, job, manager } = await hiddenPerson();
  const recruiter = await signedIn(await createUser("recruiter", { name: "Rosa Falk" }));
  await recruiter.goto(`/desk/jobs/${job.slug}/settings`);
  const first = recruiter.getByRole("listitem", { name: "Stage 1", exact: true });
  await first.getByLabel("Hidden").selectOption("Names");
  await recruiter.getByRole("button", { name: "Save stages" }).click();
  await expect(recruiter.getByRole("status").filter({ hasText: "Stages saved" })).toBeVisible();

  await recruiter.goto(`/desk/applications/${id}`);
  await expect(recruiter.getByRole("heading", { level: 1, name: pseudonym })).toBeVisible();
  await expect(recruiter).toHaveTitle(/^Candidate /);
  await expect(recruiter.getByRole("region", { name: /^Résumé of Candidate/ })).toContainText(
    "[name] Trained sparse autoencoders",
  );
  await expect(recruiter.getByRole("link", { name: "Download" })).toHaveCount(0);
  expect(await recruiter.content()).not.toMatch(/Müller|Jürgen|79 555/);
  await recruiter.goto(`/desk/jobs/${job.slug}?view=board`);
  await expect(recruiter.getByRole("link", { name: pseudonym })).toBeVisible();

  await recruiter.goto(`/desk/applications/${id}`);
  await recruiter.getByRole("button", { name: "Reveal…" }).click();
  await recruiter.getByRole("button", { name: "Reveal", exact: true }).click();
  await expect(recruiter.getByText("Enter why you need to know who this is.")).toBeVisible();
  await recruiter.getByLabel("Why", { exact: true }).fill("They asked me to call.");
  await recruiter.getByRole("button", { name: "Reveal", exact: true }).click();
  await expect(recruiter.getByRole("heading", { level: 1, name: "Jürgen Müller" })).toBeVisible();
  await expect(recruiter.getByRole("button", { name: "Reveal…" })).toHaveCount(0);

  const theirs = await signedIn(manager);
  await theirs.goto(`/desk/applications/${id}`);
  await expect(theirs.getByRole("heading", { level: 1, name: pseudonym })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Reveal…" })).toHaveCount(0);
  await expect(theirs.getByRole("list", { name: "History" })).toContainText(
    "asked to see who this is: They asked me to call.",
  );
});

test("triage shows whom a stage hides without their name", async ({ signedIn }) => {
  const { id, job, manager } = await hiddenPerson();
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.jobId, job.id));
  const page = await signedIn(manager);
  await page.goto(`/desk/jobs/${job.slug}?view=triage`);
  await expect(page.getByRole("heading", { name: pseudonym }).first()).toBeVisible();
  await expect(page.getByText("[name], study sparse autoencoders.")).toBeVisible();
  expect(await page.content()).not.toMatch(/Müller|Jürgen|79 555/);
  const answer = await page.request.get(`/api/applications/${id}`);
  expect(await answer.text()).not.toMatch(/Müller|Jürgen|79 555/);
});
