import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { candidates, jobs, postings } from "@/db/schema";
import { selfIdentificationAnswers } from "@/db/schema/self-identification";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { receivedPath } from "@/lib/applications/received-path";
import type { Visitor } from "@/lib/auth/viewer";
import { clearDemo } from "@/lib/demo/clear-demo";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { answerSelfIdentification } from "./answer-self-identification";
import { countAnswers } from "./count-answers";
import { type Door, findAsked } from "./find-asked";
import { eraseOwnAnswers, readOwnAnswers } from "./own-answers";
import { questionSetOf, questionSets } from "./question-sets";
import { selfIdentificationKey } from "./self-identification-key";

withTestDatabase();

const visitor: Visitor = { ip: "203.0.113.40" };
const answers = { us_race_ethnicity: "us_race_two_or_more", us_disability: "us_disability_yes" };
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  job = await inCountry("US");
});

beforeEach(async () => {
  await db.delete(selfIdentificationAnswers);
});

async function inCountry(country: string | null): Promise<TestJob> {
  const made = await createJob();
  await db.update(postings).set({ country }).where(eq(postings.jobId, made.id));
  return made;
}

async function applied(to = job) {
  const application = await createApplication(to);
  const candidate = { candidateId: application.candidateId };
  const door: Door = { from: "own_page", candidate, applicationId: application.id };
  return { application, candidate, door };
}

function receivedDoor(slug: string, reference: string): Door {
  const proof = new URLSearchParams(receivedPath("en", slug, reference).split("?")[1]).get("proof") ?? "";
  return { from: "received", slug, reference, proof };
}

const answer = (door: Door, given: unknown = answers) => answerSelfIdentification(visitor, door, given);
const stored = () => db.select().from(selfIdentificationAnswers);

describe("the questions", () => {
  test("are asked in the United States and nowhere else, unless the job says so", async () => {
    expect(questionSetOf({ choice: "by_country", country: "US" })?.id).toBe("us");
    expect(questionSetOf({ choice: "by_country", country: "DE" })).toBeNull();
    expect(questionSetOf({ choice: "by_country", country: null })).toBeNull();
    expect(questionSetOf({ choice: "none", country: "US" })).toBeNull();
    expect(questionSetOf({ choice: "us", country: "DE" })?.id).toBe("us");
    const german = await inCountry("DE");
    const { door } = await applied(german);
    expect(await findAsked(door)).toBeNull();
    await expect(answer(door)).rejects.toMatchObject({ code: "not_found" });
    await db.update(jobs).set({ selfIdentification: "us" }).where(eq(jobs.id, german.id));
    expect((await findAsked(door))?.set.id).toBe("us");
  });

  test("can each be left open in words", () => {
    for (const { questions } of questionSets)
      for (const { options } of questions)
        expect(options.at(-1)?.label).toMatch(/wish to answer|want to answer/);
  });

  test("have form CC-305 with its number, its expiry and its three options", () => {
    const form = questionSets.flatMap(({ questions }) => questions).find(({ id }) => id === "us_disability");
    expect(form?.stamp).toMatch(/CC-305.*1250-0005.*Expires \d\d\/\d\d\/\d{4}/);
    expect(form?.options.map(({ label }) => label)).toEqual([
      "Yes, I have a disability, or have had one in the past",
      "No, I do not have a disability and have not had one in the past",
      "I do not want to answer",
    ]);
  });
});

describe("answers", () => {
  test("are kept under a key that nothing else has, for the person to read, change and erase", async () => {
    const { application, candidate, door } = await applied();
    await answer(door);
    expect(await stored()).toMatchObject([{ answers }]);
    expect(await readOwnAnswers(candidate, application.id)).toEqual(answers);
    await answer(door, { us_gender: "us_gender_declined" });
    expect(await readOwnAnswers(candidate, application.id)).toEqual({ us_gender: "us_gender_declined" });
    await eraseOwnAnswers(candidate, application.id);
    expect(await stored()).toEqual([]);
    expect(await readOwnAnswers(candidate, application.id)).toEqual({});
  });

  test("come from the confirmation, too, where a repeated form's leads nowhere without saying so", async () => {
    const { application, candidate } = await applied();
    expect(await answer(receivedDoor(job.slug, application.reference))).toBeNull();
    expect(await readOwnAnswers(candidate, application.id)).toEqual(answers);
    expect(await answer(receivedDoor(job.slug, "AS-2222-2222"))).toBeNull();
    expect(await stored()).toHaveLength(1);
  });

  test("that were not offered, of questions not asked, or none at all are not kept", async () => {
    const { door } = await applied();
    for (const given of [{}, { us_gender: "" }, { us_gender: "zebra" }, { zebra: "us_gender_male" }, null]) {
      await answer(door, given ?? {});
    }
    expect(await stored()).toEqual([]);
  });

  test("are out of reach through another's page, a made-up proof or a made-up id", async () => {
    const [mine, theirs] = [await applied(), await applied()];
    await answer(theirs.door);
    const asMe = { ...theirs.door, candidate: mine.candidate };
    await expect(answer(asMe, { us_gender: "us_gender_male" })).rejects.toMatchObject({ code: "not_found" });
    await expect(readOwnAnswers(mine.candidate, theirs.application.id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(eraseOwnAnswers(mine.candidate, theirs.application.id)).rejects.toMatchObject({
      code: "not_found",
    });
    const { reference } = theirs.application;
    const forged: Door = { from: "received", slug: job.slug, reference, proof: "x".repeat(43) };
    await expect(answer(forged)).rejects.toMatchObject({ code: "not_found" });
    await expect(readOwnAnswers(mine.candidate, "none")).rejects.toMatchObject({ code: "not_found" });
    expect(await readOwnAnswers(theirs.candidate, theirs.application.id)).toEqual(answers);
  });

  test("leave every other table as it was, and cannot be joined with one", async () => {
    const { application, door } = await applied();
    // The one counter that every form of a candidate has in common.
    const ordinary = async () => (await everyTable()).filter(({ name }) => name !== "public.rate_limits");
    const before = await ordinary();
    await answer(door);
    expect(await ordinary()).toEqual(before);
    const key = selfIdentificationKey(application.id);
    const [row] = await stored();
    expect(row?.key).toBe(key);
    const words = [key, ...Object.keys(answers), ...Object.values(answers)];
    const text = JSON.stringify(await everyTable());
    for (const word of words) expect(text).not.toContain(word);
    const ids = JSON.stringify(row);
    for (const id of [application.id, application.candidateId, application.jobId, application.reference]) {
      expect(ids).not.toContain(id);
    }
  });

  test("go with the demo's candidates", async () => {
    const { application, door } = await applied();
    const real = await applied();
    await db.update(candidates).set({ isDemo: true }).where(eq(candidates.id, application.candidateId));
    await answer(door);
    await answer(real.door);
    await clearDemo();
    expect((await stored()).map(({ key }) => key)).toEqual([selfIdentificationKey(real.application.id)]);
  });
});

/** What every table outside the schema holds, the queue's among them. */
async function everyTable(): Promise<{ name: string; rows: string }[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss') order by 1`);
  const held: { name: string; rows: string }[] = [];
  for (const { name } of tables) {
    const [row] = await db.execute<{ rows: string }>(
      sql`select coalesce(jsonb_agg(t order by t::text), '[]')::text as rows from ${sql.raw(name)} t`,
    );
    held.push({ name, rows: row?.rows ?? "" });
  }
  return held;
}

describe("totals", () => {
  test("are an admin's alone", async () => {
    for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
      await expect(countAnswers(await createUser(role))).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(countAnswers(await createUser("admin"))).resolves.toBeDefined();
  });

  const totalOf = async (id: string) => {
    const counted = (await countAnswers(await createUser("admin"))).find((question) => question.id === id);
    return { total: counted?.total, shown: counted?.options.map(({ count }) => count) };
  };

  test("count nobody before five have answered, and then five at a time", async () => {
    for (let person = 0; person < 4; person++) {
      await answer((await applied()).door, { us_gender: "us_gender_female" });
    }
    expect(await totalOf("us_gender")).toEqual({ total: null, shown: [null, null, null] });
    for (let person = 0; person < 8; person++) {
      await answer((await applied()).door, { us_gender: person < 6 ? "us_gender_male" : "us_gender_female" });
    }
    // Ten of the twelve: the last two wait for others.
    expect(await totalOf("us_gender")).toMatchObject({ total: 10 });
  });

  test("hide what is small, and what would tell it", async () => {
    const given = [
      ...Array(12).fill("us_gender_female"),
      ...Array(7).fill("us_gender_male"),
      "us_gender_declined",
    ];
    for (const value of given) await answer((await applied()).door, { us_gender: value });
    expect(await totalOf("us_gender")).toEqual({ total: 20, shown: [12, null, null] });
  });

  test("do not move at once when one person changes their mind", async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => applied()));
    for (const [index, { door }] of people.entries()) {
      await answer(door, { us_gender: index < 5 ? "us_gender_male" : "us_gender_female" });
    }
    const before = await totalOf("us_gender");
    const [first] = people;
    if (!first) throw new Error("nobody");
    await answer(first.door, { us_gender: "us_gender_female" });
    expect(await totalOf("us_gender")).toEqual(before);
  });
});
