import type { Page } from "@playwright/test";
import { deleteNote } from "@/lib/notes/delete-note";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const markedText = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("evidence") ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : "")).join("");
  });

test("a colleague's note becomes evidence that opens where it stands, and stays when the note goes", async ({
  signedIn,
}) => {
  const manager = await createUser("hiring_manager", { name: "Mo Berg" });
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const job = await createJob({ members: [manager] });
  const { id: applicationId } = await createApplication(job, { fullName: "Noted Person" });
  const body = "@Rosa Falk, they explained the probes.\nTo all of us.";
  const { id: noteId } = await writeNote(manager, { applicationId, body });
  await writeNote(recruiter, { applicationId, body: "On their pay.", visibility: "recruiters" });

  const page = await signedIn(recruiter);
  await page.goto(`/desk/applications/${applicationId}`);
  const notes = page.getByRole("list", { name: "Notes" });
  await notes.getByText("On their pay.").selectText();
  await page.waitForTimeout(400);
  await expect(page.getByRole("button", { name: "Use as evidence" })).toHaveCount(0);
  await notes.getByText("they explained the probes.").selectText();
  await page.getByRole("button", { name: "Use as evidence" }).click();
  await page.getByRole("menuitem", { name: "Python" }).click();
  await page.getByRole("menuitem", { name: "Meets" }).click();
  const quoted = page.getByRole("figure").filter({ hasText: "Note by Mo Berg" });
  await expect(quoted).toContainText("“@Rosa Falk, they explained the probes. To all of us.”");
  await page.getByRole("radiogroup", { name: "Recommendation" }).getByLabel("Strong yes").check();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Scorecard submitted." })).toBeVisible();

  const theirs = await signedIn("admin");
  await theirs.goto(`/desk/applications/${applicationId}/panel`);
  await theirs.getByRole("link", { name: "they explained the probes." }).click();
  await expect(theirs.getByRole("heading", { name: "Noted Person" })).toBeVisible();
  await expect.poll(() => markedText(theirs)).toBe(body);
  await expect(theirs.getByRole("list", { name: "Notes" }).getByText("To all of us.")).toBeInViewport();

  await deleteNote(manager, { applicationId, noteId });
  await expect(theirs.getByRole("list", { name: "Notes" })).not.toContainText("the probes");
  await expect(theirs.getByRole("figure")).toContainText("Note by Mo Berg · deleted since");
  await expect(theirs.getByRole("figure")).toContainText("they explained the probes.");
});
