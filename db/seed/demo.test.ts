import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  applications,
  candidates,
  documents,
  events,
  jobs,
  mailOutbox,
  publications,
  publicationTexts,
  scorecards,
  users,
} from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { clearDemo } from "@/lib/demo/clear-demo";
import { createApplication, createJob } from "@/lib/testing/factories";
import { fillDemo } from "./demo/fill";
import { demoNames } from "./demo/names";
import { demoPublications } from "./demo/publications";
import { seededRandom } from "./demo/random";
import { seedFirstRun } from "./first-run";
import { sampleProfile } from "./resume/sample-profile";

withTestDatabase();

type Table = Parameters<ReturnType<typeof db.select>["from"]>[0];

async function rows(table: Table): Promise<number> {
  const [row] = await db.select({ n: count() }).from(table);
  return Number(row?.n);
}

describe("the demo", () => {
  beforeAll(async () => {
    await seedFirstRun();
    await fillDemo(20);
  });

  test("is a search: people in several stages, feedback, endings, and nobody ever mailed", async () => {
    expect(await rows(applications)).toBe(20);
    const stages = await db.selectDistinct({ stageId: applications.stageId }).from(applications);
    expect(stages.length).toBeGreaterThan(3);
    const ended = await db.select().from(applications).where(eq(applications.status, "rejected"));
    expect(ended.length).toBeGreaterThan(3);
    expect(await rows(scorecards)).toBeGreaterThan(5);
    const mails = await db.selectDistinct({ state: mailOutbox.state }).from(mailOutbox);
    expect(mails).toEqual([{ state: "demo_address" }]);
  });

  test("has résumés whose text was read, and a history that is older than today", async () => {
    const [resume] = await db.select().from(documents).limit(1);
    expect(resume?.extractionState).toBe("done");
    expect(resume?.extractedText?.length).toBeGreaterThan(500);
    const [oldest] = await db.select().from(events).orderBy(events.at).limit(1);
    expect(Date.now() - Number(oldest?.at)).toBeGreaterThan(100 * 24 * 3600 * 1000);
  });

  test("has the papers of the résumés, read as a form's are, the same every time", async () => {
    const written = await db.select().from(publications);
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter(({ authorPlace }) => authorPlace === null)).toEqual([]);
    expect(written.some(({ isSelected, contribution }) => isSelected && contribution)).toBe(true);
    const [first] = written;
    const [resume] = await db
      .select()
      .from(documents)
      .where(eq(documents.applicationId, first?.applicationId ?? ""));
    expect(resume?.extractedText?.replace(/\s+/g, " ")).toContain(first?.title?.slice(0, 20));
    const profile = { ...sampleProfile, layout: undefined };
    expect(demoPublications(seededRandom(7), profile)).toEqual(demoPublications(seededRandom(7), profile));
  });

  test("has the same people every time, with names in many scripts", () => {
    const names = demoNames(seededRandom(1), 240);
    expect(demoNames(seededRandom(1), 240)).toEqual(names);
    expect(new Set(names.map(({ given, family }) => `${given} ${family}`)).size).toBe(240);
    const natives = names.map(({ native }) => native ?? "").join("");
    for (const script of ["Han", "Hangul", "Arabic", "Hebrew", "Devanagari", "Cyrillic", "Greek"]) {
      expect(natives).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    }
  });

  test("is removed whole, and leaves a real application alone", async () => {
    const real = await createApplication(await createJob());
    await clearDemo();
    const left = await db.select({ id: applications.id }).from(applications);
    expect(left).toEqual([{ id: real.id }]);
    expect(await rows(candidates)).toBe(1);
    expect((await rows(publications)) + (await rows(publicationTexts))).toBe(0);
    expect(await rows(users)).toBe(0);
    expect(await db.select().from(jobs).where(eq(jobs.isDemo, true))).toEqual([]);
    await expect(db.delete(events)).rejects.toThrow();
  });
});
