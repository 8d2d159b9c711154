import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, candidates, erasures, events } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { listOwnApplications } from "@/lib/candidates/queries";
import { now } from "@/lib/clock";
import { erasePerson } from "@/lib/erasure/erase-person";
import { hasLegalHold } from "@/lib/erasure/has-legal-hold";
import { newId } from "@/lib/ids";
import { setLegalHold } from "@/lib/retention/set-legal-hold";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getSamePerson } from "./find-same-person";
import { mergeCandidates } from "./merge-candidates";
import { previewMerge } from "./preview-merge";
import { undoMerge } from "./undo-merge";

withTestDatabase();

let admin: Viewer;
let recruiter: Viewer;
let job: TestJob;
let otherJob: TestJob;

beforeAll(async () => {
  admin = await createUser("admin");
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob({ title: "Interpretability lead" });
  otherJob = await createJob({ title: "Research Scientist" });
});

type Given = Partial<typeof applications.$inferInsert>;

async function apply(given: Given = {}, to = job) {
  const { id } = await createApplication(to, { fullName: "Amara Okonkwo", email: `${newId()}@uni.org` });
  await db
    .update(applications)
    .set({ locale: "en", ...given })
    .where(eq(applications.id, id));
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  if (!row) throw new Error("no application was made");
  return row;
}

type Application = Awaited<ReturnType<typeof apply>>;

const merge = (one: Application, other: Application, viewer = recruiter) =>
  mergeCandidates(viewer, { applicationId: one.id, otherApplicationId: other.id });

const togetherWith = async ({ id }: Application, viewer = recruiter) =>
  (await getSamePerson(viewer, id)).applications.map((application) => application.id).toSorted();

const ids = (...all: Application[]) => all.map(({ id }) => id).toSorted();

const askToErase = async ({ candidateId }: Application) => {
  const [row] = await db
    .insert(erasures)
    .values({ candidateId, why: "request", askedAt: now() })
    .returning({ id: erasures.id });
  return { erasureId: row?.id ?? "" };
};

describe("a merge", () => {
  test("shows all applications of a person together, each with its history, also two for one job", async () => {
    const [one, same, elsewhere] = [await apply(), await apply(), await apply({}, otherJob)];
    await merge(one, same);
    await merge(one, elsewhere);
    expect(await togetherWith(one)).toEqual(ids(same, elsewhere));
    expect(await togetherWith(elsewhere)).toEqual(ids(one, same));
    const [row] = await db.select().from(applications).where(eq(applications.id, same.id));
    expect(row).toEqual(same);
    const told = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, same.id));
    expect(told.map(({ type }) => type)).toEqual(["candidate.merged", "candidate.merged"]);
  });

  test("is previewed field by field, and shows the person as was chosen", async () => {
    const one = await apply({ phone: "+49 1", location: "Berlin" });
    const other = await apply({
      fullName: "Amara Okonkwo-Lind",
      phone: "+49 2",
      orcid: "0000-0002-1825-0097",
    });
    const pair = { applicationId: one.id, otherApplicationId: other.id };
    const preview = await previewMerge(recruiter, pair);
    expect(preview.fields).toEqual([
      { field: "name", first: "Amara Okonkwo", second: "Amara Okonkwo-Lind" },
      { field: "email", first: one.email, second: other.email },
      { field: "phone", first: "+49 1", second: "+49 2" },
      { field: "location", first: "Berlin", second: null },
      { field: "orcid", first: null, second: "0000-0002-1825-0097" },
    ]);
    expect(preview.sameJobs).toEqual(["Interpretability lead"]);
    expect(await togetherWith(one)).toEqual([]);
    await mergeCandidates(recruiter, { ...pair, keep: { name: "other", orcid: "other" } });
    expect((await getSamePerson(recruiter, other.id)).shownAs).toEqual([
      { field: "name", value: "Amara Okonkwo-Lind" },
      { field: "email", value: one.email },
      { field: "phone", value: "+49 1" },
      { field: "location", value: "Berlin" },
      { field: "orcid", value: "0000-0002-1825-0097" },
    ]);
  });

  test("shows neither mailbox's owner what the other sent", async () => {
    const [one, other] = [await apply(), await apply({}, otherJob)];
    await merge(one, other);
    for (const application of [one, other]) {
      const own = await listOwnApplications({ candidateId: application.candidateId });
      expect(own.map(({ id }) => id)).toEqual([application.id]);
    }
  });

  test("is for recruiters and admins, who see both", async () => {
    const manager = await createUser("hiring_manager");
    const own = await createJob({ members: [manager] });
    const [one, other] = [await apply({}, own), await apply({}, own)];
    await expect(merge(one, other, manager)).rejects.toMatchObject({ code: "forbidden" });
    const hidden = await apply({}, await createJob({ confidential: true }));
    await expect(merge(one, hidden)).rejects.toMatchObject({ code: "not_found" });
    await merge(one, hidden, admin);
    expect(await togetherWith(one)).toEqual([]);
    expect((await getSamePerson(recruiter, one.id)).merges).toEqual([]);
    await merge(one, other);
    expect((await getSamePerson(manager, one.id)).applications.map(({ id }) => id)).toEqual([other.id]);
    expect((await getSamePerson(manager, one.id)).merges).toEqual([]);
  });

  test("at the same time as another comes out as one of them, and twice is refused", async () => {
    const [one, other] = [await apply(), await apply()];
    const results = await Promise.allSettled([merge(one, other), merge(other, one), merge(one, other)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await togetherWith(one)).toEqual(ids(other));
    await expect(merge(other, one)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of a ring of records, all at once, leaves every record with one person", async () => {
    const [a, b, c] = [await apply(), await apply(), await apply()];
    await Promise.allSettled([merge(a, b), merge(b, c), merge(c, a)]);
    const people = await db.select().from(candidates).where(eq(candidates.id, a.candidateId));
    expect(people).toHaveLength(1);
    for (const one of [a, b, c]) {
      for (const id of await togetherWith(one)) {
        const back = [a, b, c].find((application) => application.id === id);
        expect(back && (await togetherWith(back))).toContain(one.id);
      }
    }
  });
});

describe("a merge is undone", () => {
  test("as it stood before, once, also after another came on top", async () => {
    const [a, b, c] = [await apply(), await apply(), await apply()];
    const first = await merge(b, a);
    const second = await merge(c, b);
    expect(await togetherWith(a)).toEqual(ids(b, c));
    await expect(undoMerge(recruiter, first)).rejects.toMatchObject({ code: "conflict" });
    const { merges } = await getSamePerson(recruiter, a.id);
    expect(merges).toMatchObject([
      { id: second.mergeId, by: "Rosa Falk", undoBlockedBy: null },
      { id: first.mergeId, undoBlockedBy: "Undo the later merge of this person first." },
    ]);
    await undoMerge(recruiter, second);
    await undoMerge(recruiter, second);
    expect(await togetherWith(a)).toEqual(ids(b));
    expect(await togetherWith(c)).toEqual([]);
    await undoMerge(recruiter, first);
    expect(await togetherWith(a)).toEqual([]);
  });

  test("and what came in the meantime stays with whom it came from", async () => {
    const [one, other] = [await apply(), await apply()];
    const { mergeId } = await merge(one, other);
    const later = newId();
    await db.insert(applications).values({
      ...other,
      id: later,
      reference: later,
      jobId: otherJob.id,
      stageId: otherJob.stages[0]?.id ?? "",
      submissionKey: null,
    });
    expect((await togetherWith(one)).includes(later)).toBe(true);
    await undoMerge(recruiter, { mergeId });
    expect(await togetherWith(one)).toEqual([]);
    expect(await togetherWith(other)).toEqual([later]);
  });

  test("by who may merge and sees both", async () => {
    const [one, other] = [await apply(), await apply({}, await createJob({ confidential: true }))];
    const { mergeId } = await merge(one, other, admin);
    await expect(undoMerge(recruiter, { mergeId })).rejects.toMatchObject({ code: "not_found" });
    await expect(undoMerge(await createUser("interviewer"), { mergeId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("erasing", () => {
  test("takes away what its mailbox sent, and tells colleagues of what is left", async () => {
    const [one, other] = [await apply(), await apply({}, otherJob)];
    const { mergeId } = await merge(one, other);
    await erasePerson(await askToErase(one));
    const [left] = await db.select().from(applications).where(eq(applications.id, other.id));
    expect(left).toMatchObject({ erasedAt: null, fullName: "Amara Okonkwo" });
    const told = await db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.applicationId, other.id));
    expect(told.map(({ type }) => type)).toEqual(["candidate.merged", "candidate.other_erased"]);
    expect(await togetherWith(other)).toEqual([]);
    expect((await getSamePerson(recruiter, other.id)).shownAs).toEqual([]);
    await undoMerge(recruiter, { mergeId });
    expect(await togetherWith(other)).toEqual([]);
  });

  test("of who moved leaves nothing to take apart", async () => {
    const [one, other] = [await apply(), await apply()];
    const { mergeId } = await merge(one, other);
    await erasePerson(await askToErase(other));
    expect((await getSamePerson(recruiter, one.id)).merges).toEqual([]);
    await expect(undoMerge(recruiter, { mergeId })).rejects.toMatchObject({ code: "conflict" });
  });

  test("that was asked for, or done, is not merged over", async () => {
    const [one, other] = [await apply(), await apply()];
    const erasure = await askToErase(other);
    await expect(merge(one, other)).rejects.toMatchObject({ code: "conflict" });
    await erasePerson(erasure);
    await expect(merge(one, other)).rejects.toMatchObject({ code: "conflict" });
    expect(await togetherWith(one)).toEqual([]);
  });

  test("waits for a hold on any of the person's records", async () => {
    const [one, other] = [await apply(), await apply()];
    const { mergeId } = await merge(one, other);
    await setLegalHold(admin, { applicationId: one.id, reason: "A lawsuit." });
    expect(await hasLegalHold(db, other.candidateId)).toBe(true);
    await undoMerge(recruiter, { mergeId });
    expect(await hasLegalHold(db, other.candidateId)).toBe(false);
    expect(await hasLegalHold(db, one.candidateId)).toBe(true);
  });
});
