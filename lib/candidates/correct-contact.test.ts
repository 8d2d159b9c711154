import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, eventDetails, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { createApplication, createJob, type TestJob } from "@/lib/testing/factories";
import { correctContact } from "./correct-contact";
import { findContact } from "./find-contact";

withTestDatabase();

let jobs: TestJob[];

beforeAll(async () => {
  jobs = [await createJob(), await createJob()];
});

/** One person with two applications. */
async function applicant() {
  const [first, second] = jobs;
  if (!first || !second) throw new Error("no jobs");
  const application = await createApplication(first, { phone: "+49 30 1" });
  const other = await createApplication(second, { phone: "+49 30 1" });
  const { candidateId } = application;
  await db.update(applications).set({ candidateId }).where(eq(applications.id, other.id));
  return { candidateId };
}

async function formOf(candidate: { candidateId: string }) {
  const own = await findContact(candidate);
  if (!own) throw new Error("nothing to correct");
  return { ...own.contact, seen: own.seen };
}

const rowsOf = ({ candidateId }: { candidateId: string }) =>
  db.select().from(applications).where(eq(applications.candidateId, candidateId));
const told = ({ candidateId }: { candidateId: string }) =>
  db
    .select()
    .from(events)
    .where(and(eq(events.candidateId, candidateId), eq(events.type, "contact.corrected")));

describe("correcting one's contact details", () => {
  test("corrects them on every application, with an event that names the fields and not their words", async () => {
    const candidate = await applicant();
    const form = await formOf(candidate);
    await correctContact(
      candidate,
      { ...form, fullName: "Amara Lindqvist", phone: "", github: "octocat" },
      "en",
    );
    for (const row of await rowsOf(candidate)) {
      expect(row).toMatchObject({
        fullName: "Amara Lindqvist",
        phone: null,
        github: "https://github.com/octocat",
      });
    }
    const [person] = await db.select().from(candidates).where(eq(candidates.id, candidate.candidateId));
    expect(person?.name).toBe("Amara Lindqvist");
    const history = await told(candidate);
    expect(history.map(({ data }) => data)).toEqual([
      { fields: ["fullName", "phone", "github"] },
      { fields: ["fullName", "phone", "github"] },
    ]);
    expect(JSON.stringify(history)).not.toMatch(/Lindqvist|30 1/);
    const [details] = await db
      .select()
      .from(eventDetails)
      .where(eq(eventDetails.eventId, history[0]?.id ?? ""));
    expect(details?.data).toMatchObject({ before: { phone: "+49 30 1" } });
  });

  test("saved as they are writes nothing", async () => {
    const candidate = await applicant();
    await correctContact(candidate, await formOf(candidate), "en");
    expect(await told(candidate)).toEqual([]);
  });

  test("in two windows loses nothing: the later one is told", async () => {
    const candidate = await applicant();
    const form = await formOf(candidate);
    await correctContact(candidate, { ...form, phone: "+49 30 2" }, "en");
    await expect(correctContact(candidate, { ...form, phone: "+49 30 3" }, "de")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("anderen Fenster"),
    });
    expect((await rowsOf(candidate)).map(({ phone }) => phone)).toEqual(["+49 30 2", "+49 30 2"]);
  });

  test("says at each field what is wrong", async () => {
    const candidate = await applicant();
    const form = await formOf(candidate);
    const wrong = { ...form, fullName: " ", website: "javascript:alert(1)", phone: "\0" };
    await expect(correctContact(candidate, wrong, "en")).rejects.toMatchObject({
      fieldErrors: {
        fullName: [expect.any(String)],
        website: [expect.any(String)],
        phone: [expect.any(String)],
      },
    });
  });
});
