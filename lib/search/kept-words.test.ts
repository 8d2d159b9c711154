import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applicationSearch, applications, documents, nameWords, noteSearch, publications } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { searchApplications } from "./search-applications";
import { searchInput } from "./search-schemas";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
});

async function found(q: string): Promise<string[]> {
  return (await searchApplications(recruiter, searchInput.parse({ q }))).hits.map(({ id }) => id);
}

function documentOf(applicationId: string, extractedText: string | null) {
  return {
    id: newId(),
    applicationId,
    kind: "resume" as const,
    fileName: "cv.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractedText,
    createdAt: now(),
  };
}

describe("what is searched", () => {
  test("follows the text: what changes, what is read later, and what is deleted", async () => {
    const { id } = await createApplication(job, { fullName: "Firstname Before" });
    const document = documentOf(id, null);
    await db.insert(documents).values(document);
    await db
      .insert(publications)
      .values({ applicationId: id, position: 0, title: "Gooseberries", authors: [] });
    expect(await found("gooseberries")).toEqual([id]);
    await db.update(documents).set({ extractedText: "Lingonberries" }).where(eq(documents.id, document.id));
    expect(await found("gooseberries lingonberries before")).toEqual([id]);
    await db.update(applications).set({ fullName: "Firstname After" }).where(eq(applications.id, id));
    expect(await found("before")).toEqual([]);
    expect(await found("after lingonberries")).toEqual([id]);
    await db.delete(documents).where(eq(documents.id, document.id));
    await db.delete(publications).where(eq(publications.applicationId, id));
    expect([await found("lingonberries"), await found("gooseberries")]).toEqual([[], []]);
  });

  test("is complete when two write at once", async () => {
    const { id } = await createApplication(job, { fullName: "Both Writers" });
    const one = Promise.withResolvers<void>();
    const first = db.transaction(async (tx) => {
      await tx.insert(documents).values(documentOf(id, "cloudberries"));
      await one.promise;
    });
    await db.transaction(async (tx) => {
      await tx.insert(documents).values(documentOf(id, "crowberries"));
      one.resolve();
    });
    await first;
    expect(await found("cloudberries crowberries")).toEqual([id]);
  });

  test("is written however long or strange a text is", async () => {
    const { id } = await createApplication(job, { fullName: "Very Long" });
    let text = "";
    for (let at = 0; at < 120_000; at += 1) text += `${at.toString(36)}𠀀𠀁 `;
    await db.insert(documents).values(documentOf(id, `huckleberries ${text}`));
    expect(await found("huckleberries")).toEqual([id]);
  });

  test("is gone with its application, also the words of its name that nobody else has", async () => {
    const { id } = await createApplication(job, { fullName: "Xylophila Shared" });
    await createApplication(job, { fullName: "Somebody Shared" });
    await writeNote(recruiter, { applicationId: id, body: "A note on bilberries." });
    const known = async () => {
      const rows = await db.select().from(nameWords).where(sql`${nameWords.word} in ('xylophila', 'shared')`);
      return rows.map(({ word }) => word).toSorted();
    };
    expect(await known()).toEqual(["shared", "xylophila"]);
    await db.execute(sql`delete from notes where application_id = ${id}`);
    expect(await db.$count(noteSearch, eq(noteSearch.applicationId, id))).toBe(0);
    await db.update(applications).set({ erasedAt: now(), fullName: "Erased" }).where(eq(applications.id, id));
    expect(await db.$count(applicationSearch, eq(applicationSearch.applicationId, id))).toBe(0);
    expect(await known()).toEqual(["shared"]);
  });

  test("leaves nothing to be done when its transaction is over", async () => {
    await createApplication(job);
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from application_search_due`,
    );
    expect(row?.count).toBe(0);
  });
});
