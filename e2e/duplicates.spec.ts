import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { newId } from "@/lib/ids";
import { createApplication, createJob, expect, test } from "./fixtures";

test("two records are compared field by field, merged, and taken apart again", async ({ signedIn }) => {
  const phone = `+49 170 ${String(Date.now()).slice(-8)}`;
  const apply = async (title: string, fullName: string) => {
    const { id } = await createApplication(await createJob({ title }), { fullName });
    await db.update(applications).set({ phone }).where(eq(applications.id, id));
    return id;
  };
  const tag = newId().slice(-6);
  const id = await apply("Interpretability lead", `Amara Okonkwo ${tag}`);
  await apply("Research Scientist", `A. Okonkwo ${tag}`);
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${id}`);
  const suggestions = page.getByRole("list", { name: "May be the same person" });
  await expect(suggestions).toContainText("The same phone number.");
  await suggestions.getByRole("link", { name: "Compare and merge…" }).click();
  await page.getByRole("radio", { name: `A. Okonkwo ${tag}` }).check();
  await page.getByRole("button", { name: "Merge these records" }).click();
  const person = page.getByRole("region", { name: "This person" });
  await expect(person).toContainText(`A. Okonkwo ${tag}`);
  await expect(person.getByRole("list", { name: "Other applications" })).toContainText("Research Scientist");
  await person.getByRole("button", { name: "Undo merge" }).click();
  await expect(person.getByRole("list", { name: "Other applications" })).toHaveCount(0);
  await expect(suggestions).toContainText("The same phone number.");
  await suggestions.getByRole("button", { name: "Not the same person" }).click();
  await expect(suggestions).toHaveCount(0);
});
