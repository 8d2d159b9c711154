import { db } from "@/db/client";
import { publications } from "@/db/schema";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const title = "Scaling careful evaluation";
const bibtex = `@article{a, title={${title}}, author={Lang, Ivo and Somerville, Mary}, year={2023}, doi={10.5555/abc}}`;

async function applied(job: TestJob) {
  const { id } = await createApplication(job, { fullName: "Mary Somerville" });
  await db.insert(publications).values({
    applicationId: id,
    position: 0,
    title,
    authors: ["Ivo Lang", "Mary Somerville"],
    year: 2023,
    doi: "10.5555/abc",
  });
  return id;
}

test("a shared paper is pointed out before a co-author is asked, on their scorecard, and decided about", async ({
  signedIn,
}) => {
  const ivo = await createUser("interviewer", { name: "Ivo Lang" });
  const id = await applied(await createJob());

  const his = await signedIn(ivo);
  await his.goto("/desk/settings/account");
  await his.getByLabel("ORCID iD").fill("0000-0002-1825-0098");
  await his.getByRole("textbox", { name: "Publications", exact: true }).fill(bibtex);
  await his.getByLabel("Institution 1").fill("ETH Zurich");
  await his.getByRole("button", { name: "Save your record" }).click();
  await expect(his.getByRole("link", { name: /This is no ORCID iD/ })).toBeVisible();
  await his.getByLabel("ORCID iD").fill("0000-0002-1825-0097");
  await his.getByRole("button", { name: "Save your record" }).click();
  await his.getByText("1 publication was read").click();
  await expect(his.getByText("Ivo Lang, Mary Somerville")).toBeVisible();
  await expect(his.getByLabel("Institution 1")).toHaveValue("ETH Zurich");

  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Ask for feedback" }).click();
  const ask = page.getByRole("dialog", { name: "Ask for feedback" });
  await expect(ask.getByText(`Conflict of interest: Both list “${title}” (2023).`)).toBeVisible();
  await ask.getByLabel("Ivo Lang, interviewer").check();
  await ask.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(ask.getByText("Say why you ask all the same.")).toBeVisible();
  await ask.getByLabel("Why you ask all the same").fill("Only he knows the method.");
  await ask.getByRole("button", { name: "Ask", exact: true }).click();
  const conflicts = page.getByRole("list", { name: "Conflicts of interest" });
  await expect(conflicts).toContainText("Stays a reviewer");
  await expect(page.getByText(/Ivo Lang reviews, whatever .* Only he knows the method\./)).toBeVisible();

  await his.goto(`/desk/applications/${id}`);
  await expect(his.getByText("It was decided that you give feedback all the same")).toBeVisible();
  await his.getByRole("button", { name: "Declare a conflict of interest" }).click();
  const declare = his.getByRole("dialog", { name: "Declare a conflict of interest" });
  await declare.getByLabel("Why").fill("She was my student.");
  await declare.getByRole("button", { name: "Declare a conflict of interest" }).click();
  await expect(his.getByText("You may have a conflict of interest")).toBeVisible();

  await page.goto(`/desk/applications/${id}/panel`);
  await expect(page.getByText("Of Ivo Lang.")).toBeVisible();
  await page.getByRole("link", { name: "See what was found" }).click();
  await expect(conflicts).toContainText("She was my student.");
  await page.getByRole("button", { name: "Excuse Ivo Lang" }).click();
  const excuse = page.getByRole("dialog", { name: "They are not asked any more" });
  await excuse.getByLabel("Why").fill("He supervised her.");
  await excuse.getByRole("button", { name: "Excuse Ivo Lang" }).click();
  await expect(conflicts).toContainText("Excused");
  await expect(
    page.getByText(/excused Ivo Lang for a conflict of interest: He supervised her\./),
  ).toBeVisible();
  expect((await his.goto(`/desk/applications/${id}`))?.status()).toBe(404);
});
