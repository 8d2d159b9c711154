import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, documents, duplicateSuggestions, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { checkDuplicates } from "./check-duplicates";
import { dismissDuplicate } from "./dismiss-duplicate";
import { getSamePerson } from "./find-same-person";
import { listSuggestions } from "./list-suggestions";
import { suggestAgain } from "./suggest-again";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob();
});

type Given = Partial<typeof applications.$inferInsert>;

async function apply(given: Given, to = job): Promise<string> {
  const { id } = await createApplication(to, { fullName: `Nobody ${newId()}`, email: `${newId()}@uni.org` });
  await db.update(applications).set(given).where(eq(applications.id, id));
  return id;
}

const reasonsOf = async (id: string, otherId: string, viewer = recruiter) =>
  (await getSamePerson(viewer, id)).suggestions.find(({ other }) => other.id === otherId)?.reasons;

const addFile = (applicationId: string, sha256: string) =>
  db.insert(documents).values({
    applicationId,
    kind: "resume",
    fileName: "cv.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256,
    createdAt: now(),
  });

describe("two records are suggested as one person", () => {
  test.each<[string, string[], Given, Given]>([
    ["mailbox", ["email"], { email: "amara+jobs@uni.org" }, { email: "Amara@uni.org" }],
    ["mailbox, dots or not", ["email"], { email: "a.mara.o@gmail.com" }, { email: "amarao@googlemail.com" }],
    ["phone", ["phone"], { phone: "+49 170 765 43 21" }, { phone: "0170/7654321" }],
    ["ORCID iD", ["orcid"], { orcid: "0000-0002-1825-0097" }, { orcid: "0000000218250097" }],
    [
      "name in the same place",
      ["name"],
      { fullName: "Amara Okonkwo", location: "Zürich, Switzerland" },
      { fullName: "Okonkow, Amara", location: "Zurich" },
    ],
  ])("by the same %s", async (_, reasons, one, other) => {
    const [first, second] = [await apply(one), await apply(other)];
    expect(await reasonsOf(first, second)).toEqual(reasons);
    expect(await reasonsOf(second, first)).toEqual(reasons);
  });

  test("by the same file, together with all else that says so", async () => {
    const [first, second] = [await apply({ phone: "+1 415 555 0199" }), await apply({ phone: "4155550199" })];
    await addFile(first, "f".repeat(64));
    await addFile(second, "f".repeat(64));
    expect(await reasonsOf(first, second)).toEqual(["file", "phone"]);
  });

  test("but not by a name elsewhere, another name there, or a number too short to be one", async () => {
    const first = await apply({ fullName: "Lena Brandt", location: "Kiel", phone: "112" });
    const elsewhere = await apply({ fullName: "Lena Brandt", location: "Bonn", phone: "112" });
    const other = await apply({ fullName: "Lena Maritz", location: "Kiel" });
    expect(await reasonsOf(first, elsewhere)).toBeUndefined();
    expect(await reasonsOf(first, other)).toBeUndefined();
  });

  test("only to who may merge, and only where both are seen", async () => {
    const manager = await createUser("hiring_manager");
    const own = await createJob({ members: [manager] });
    const secret = await createJob({ confidential: true });
    const first = await apply({ phone: "+49 151 1112223" }, own);
    const hidden = await apply({ phone: "+49 151 1112223" }, secret);
    expect(await reasonsOf(first, hidden)).toBeUndefined();
    expect(await reasonsOf(first, hidden, await createUser("admin"))).toEqual(["phone"]);
    expect(await getSamePerson(manager, first)).toMatchObject({ canMerge: false, suggestions: [] });
    await expect(getSamePerson(recruiter, hidden)).rejects.toMatchObject({ code: "not_found" });
  });
});

const pairsWith = async (id: string, viewer = recruiter) =>
  (await listSuggestions(viewer, undefined, 200)).rows.filter(({ first, second }) =>
    [first.id, second.id].includes(id),
  );

describe("the list of all suggestions", () => {
  test("fills as the worker looks, once a pair, and is only for who may merge and sees both", async () => {
    const secret = await createJob({ confidential: true });
    const first = await apply({ phone: "+49 160 5550001" });
    const second = await apply({ phone: "0160 5550001" });
    const hidden = await apply({ phone: "0160 5550001" }, secret);
    await checkDuplicates();
    await checkDuplicates();
    expect(await pairsWith(first)).toHaveLength(1);
    expect(await pairsWith(first, await createUser("admin"))).toHaveLength(2);
    expect((await pairsWith(first))[0]?.reasons).toEqual(["phone"]);
    expect(await pairsWith(hidden)).toEqual([]);
    expect(await pairsWith(second)).toHaveLength(1);
    await expect(listSuggestions(await createUser("hiring_manager"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("forgets a pair that is not alike any more", async () => {
    const first = await apply({ phone: "+49 160 5550002" });
    await apply({ phone: "+49 160 5550002" });
    await checkDuplicates();
    expect(await pairsWith(first)).toHaveLength(1);
    await db.update(applications).set({ phone: null }).where(eq(applications.id, first));
    await checkDuplicates();
    expect(await pairsWith(first)).toEqual([]);
  });

  test("comes in pages", async () => {
    for (const phone of ["0160 5550003", "0160 5550004", "0160 5550005"]) {
      await apply({ phone });
      await apply({ phone });
    }
    await checkDuplicates();
    const first = await listSuggestions(recruiter, undefined, 2);
    const second = await listSuggestions(recruiter, first.next ?? "", 2);
    const ids = [...first.rows, ...second.rows].map((row) => row.first.id);
    expect(new Set(ids).size).toBe(4);
    expect(first.count).toBeGreaterThanOrEqual(4);
  });
});

describe("“not the same person”", () => {
  test("is remembered everywhere, stands in both histories, and can be taken back", async () => {
    const [applicationId, otherApplicationId] = [
      await apply({ phone: "+49 172 9998887" }),
      await apply({ phone: "+49 172 9998887" }),
    ];
    await checkDuplicates();
    await dismissDuplicate(recruiter, { applicationId, otherApplicationId });
    await dismissDuplicate(recruiter, {
      applicationId: otherApplicationId,
      otherApplicationId: applicationId,
    });
    expect(await reasonsOf(applicationId, otherApplicationId)).toBeUndefined();
    expect(await pairsWith(applicationId)).toEqual([]);
    const told = await db
      .select({ type: events.type })
      .from(events)
      .where(inArray(events.applicationId, [applicationId, otherApplicationId]));
    expect(told).toEqual([{ type: "duplicate.dismissed" }, { type: "duplicate.dismissed" }]);
    await suggestAgain(recruiter, { applicationId: otherApplicationId, otherApplicationId: applicationId });
    expect(await reasonsOf(applicationId, otherApplicationId)).toEqual(["phone"]);
    expect(await pairsWith(applicationId)).toHaveLength(1);
  });

  test("is said by who may merge, of two records", async () => {
    const [applicationId, otherApplicationId] = [await apply({ phone: null }), await apply({ phone: null })];
    const pair = { applicationId, otherApplicationId };
    await expect(dismissDuplicate(await createUser("hiring_manager"), pair)).rejects.toMatchObject({
      code: "forbidden",
    });
    const itself = { applicationId, otherApplicationId: applicationId };
    await expect(dismissDuplicate(recruiter, itself)).rejects.toMatchObject({ code: "invalid" });
  });
});

test("nothing is asked about who was erased, and their keys are gone", async () => {
  const id = await apply({ phone: "+49 160 7770001" });
  await apply({ phone: "+49 160 7770001" });
  await checkDuplicates();
  const [{ candidateId } = { candidateId: "" }] = await db
    .select({ candidateId: applications.candidateId })
    .from(applications)
    .where(eq(applications.id, id));
  await db
    .update(applications)
    .set({ erasedAt: now(), phone: null, email: "" })
    .where(eq(applications.id, id));
  const left = await db.execute(`select from likeness_keys where application_id = '${id}'`);
  expect(left).toHaveLength(0);
  await db.update(candidates).set({ erasedAt: now() }).where(eq(candidates.id, candidateId));
  await checkDuplicates();
  expect(await pairsWith(id)).toEqual([]);
  expect(await db.$count(duplicateSuggestions)).toBeGreaterThan(0);
});
