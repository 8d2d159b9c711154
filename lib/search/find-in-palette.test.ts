import { expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { findInPalette } from "./find-in-palette";

withTestDatabase();

test("the palette leads to jobs, then people, then what people wrote, as far as one sees them", async () => {
  const manager = await createUser("hiring_manager");
  const job = await createJob({ title: "Mango engineer", members: [manager] });
  await createJob({ title: "Mango director" });
  const named = await createApplication(job, { fullName: "Manu Mangold" });
  const wrote = await createApplication(job, { fullName: "Ola Other", coverLetter: "I like mangos." });
  await createApplication(await createJob(), { fullName: "Mango Hidden" });
  const { jobs, people, texts } = await findInPalette(manager, "mango");
  expect(jobs).toEqual([{ slug: job.slug, title: "Mango engineer" }]);
  expect(people.map(({ id }) => id)).toEqual([named.id]);
  expect(texts.map(({ id }) => id)).toEqual([wrote.id]);
  expect((await findInPalette(manager, "ma e")).jobs).toHaveLength(1);
  expect((await findInPalette(manager, "")).jobs).toHaveLength(1);
  expect(await findInPalette(manager, "%")).toEqual({ jobs: [], people: [], texts: [] });
});
