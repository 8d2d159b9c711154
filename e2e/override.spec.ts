import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { expectFine } from "./accessible";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

test("an admin reads others' feedback before giving their own, and the whole panel sees that they did", async ({
  signedIn,
}) => {
  const [mira, bo, ada] = [
    await createUser("admin", { name: "Mira Chen" }),
    await createUser("interviewer", { name: "Bo Holm" }),
    await createUser("interviewer", { name: "Ada Byron" }),
  ];
  const { id } = await createApplication(await createJob(), {
    fullName: "Mary Somerville",
    reviewers: [mira, bo, ada],
  });
  const verdict = { applicationId: id, version: 0, recommendation: "no" as const, ratings: [] };
  await submitScorecard(ada, { ...verdict, comment: "Too little of it is hers." });

  const blind = await signedIn(bo);
  await blind.goto(`/desk/applications/${id}`);
  await expect(
    blind.getByText("Others’ feedback is hidden until you submit or decline yours."),
  ).toBeVisible();
  await expect(blind.getByRole("button", { name: "Read it now…" })).toHaveCount(0);

  const page = await signedIn(mira);
  await page.goto(`/desk/applications/${id}/panel`);
  await expect(page.getByText("Too little of it is hers.")).toHaveCount(0);
  await page.getByRole("button", { name: "Read it now…" }).click();
  const dialog = page.getByRole("dialog", { name: "Read others’ feedback before giving yours?" });
  await expectFine(page, "the question before reading");
  await dialog.getByRole("button", { name: "Read others’ feedback" }).click();
  await expect(dialog.getByText("Enter why you read it before giving yours.")).toBeVisible();
  await dialog.getByLabel("Why").fill("The committee meets at noon.");
  await dialog.getByRole("button", { name: "Read others’ feedback" }).click();
  await expect(page.getByText("Too little of it is hers.")).toBeVisible();
  await expect(page.getByText("You read others’ feedback before giving your own")).toBeVisible();
  await expect(dialog).toHaveCount(0);

  // Without being asked anew: the window was open all the while.
  const told = blind.getByRole("list", { name: "Read before giving their own" });
  await expect(told).toContainText("Mira Chen read others’ feedback before giving their own");
  await expect(told).toContainText("The committee meets at noon.");
  await expect(blind.getByText("Too little of it is hers.")).toHaveCount(0);

  await page.goto(`/desk/applications/${id}`);
  await expect(page.getByText("Too little of it is hers.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Decline to give feedback" })).toBeVisible();
  await submitScorecard(mira, { ...verdict, comment: "I agree." });
  await submitScorecard(bo, { ...verdict, comment: "I do not." });
  await blind.goto(`/desk/applications/${id}`);
  await expect(blind.getByRole("article", { name: "Scorecard of Mira Chen" })).toContainText(
    "Written after reading others’",
  );
  await expect(blind.getByRole("article", { name: "Scorecard of Ada Byron" })).not.toContainText(
    "Written after",
  );
  await blind.goto(`/desk/applications/${id}/panel`);
  const verdicts = blind.getByRole("list", { name: "Recommendations" });
  await expect(verdicts.getByRole("listitem").filter({ hasText: "Mira Chen" })).toContainText(
    "Written after reading others’",
  );
  await expectFine(blind, "the panel with a marked scorecard");
});
