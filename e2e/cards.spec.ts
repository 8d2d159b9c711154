import { createApplication, createJob, expect, test } from "./fixtures";

test("a card says how many papers there are and how many are selected", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { publicationCount: 14, selectedPublicationCount: 3 });
  const desk = await signedIn("recruiter");
  await desk.goto(`/desk/jobs/${job.slug}`);
  await expect(desk.getByText("14 papers · 3 selected")).toBeVisible();
});
