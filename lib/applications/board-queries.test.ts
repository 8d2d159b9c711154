import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, assignments, questions, scorecards } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getBoard, getColumnPage } from "./board-queries";
import type { BoardCard } from "./board-schemas";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 3600 * 1000);

async function columnOf(job: TestJob, name: string, viewer = recruiter) {
  const { columns } = await getBoard(viewer, job.slug);
  const column = columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

describe("the board", () => {
  test("has a column a stage, in their order, with its exact count and how many wait past the promise", async () => {
    const job = await createJob();
    await createApplication(job, { stageEnteredAt: daysAgo(6) });
    await createApplication(job, { stageEnteredAt: daysAgo(8) });
    await createApplication(job, { stageEnteredAt: daysAgo(90), status: "rejected" });
    await createApplication(job, { stage: "Hired", status: "hired", stageEnteredAt: daysAgo(90) });
    const { columns } = await getBoard(recruiter, job.slug);
    expect(columns.map(({ name, count, late }) => [name, count, late])).toEqual([
      ["Applied", 2, 1],
      ["Résumé review", 0, 0],
      ["Panel", 0, 0],
      ["Offer", 0, 0],
      ["Hired", 1, 0],
    ]);
  });

  test("shows on a card what one decides by", async () => {
    const job = await createJob();
    const [asked, declined, volunteer] = await Promise.all([
      createUser("interviewer"),
      createUser("interviewer"),
      createUser("hiring_manager"),
    ]);
    const { id } = await createApplication(job, {
      affiliation: "ETH Zürich",
      publicationCount: 14,
      selectedPublicationCount: 3,
      location: "Zürich",
      source: "referral",
      reviewers: [asked],
    });
    await db.insert(assignments).values({
      applicationId: id,
      userId: declined.id,
      askedByUserId: recruiter.id,
      askedAt: now(),
      declinedAt: now(),
    });
    await db.insert(scorecards).values([
      {
        applicationId: id,
        userId: volunteer.id,
        updatedAt: now(),
        submittedAt: now(),
        recommendation: "yes",
      },
      { applicationId: id, userId: asked.id, updatedAt: now() },
    ]);
    const [question] = await db
      .insert(questions)
      .values({ jobId: job.id, kind: "choices", label: "Which areas?", position: 0 })
      .returning();
    await db.insert(answers).values({
      applicationId: id,
      questionId: question?.id ?? "",
      questionLabel: "Which areas?",
      kind: "choices",
      value: ["Interpretability", "Robustness"],
      position: 0,
    });
    const [card] = (await columnOf(job, "Applied")).cards;
    expect(card).toMatchObject({
      id,
      name: "Amara Okonkwo-Lindqvist",
      fact: "ETH Zürich",
      focus: "Interpretability",
      publications: { count: 14, selected: 3 },
      source: "referral",
      feedback: { given: 1, asked: 2 },
    });
    expect(JSON.stringify(card)).not.toContain("yes");
  });

  test("pages through a column without a gap or a double, also when many entered at the same instant", async () => {
    const job = await createJob();
    const at = daysAgo(1);
    for (let index = 0; index < 75; index += 1) {
      await createApplication(job, { stageEnteredAt: index % 3 === 0 ? daysAgo(index) : at });
    }
    const first = await columnOf(job, "Applied");
    const seen: BoardCard[] = [...first.cards];
    let cursor = first.nextCursor;
    while (cursor) {
      const page = await getColumnPage(recruiter, job.slug, first.id, cursor);
      seen.push(...page.cards);
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(75);
    const order = seen.map(({ stageEnteredAt, id }) => `${stageEnteredAt} ${id}`);
    expect(order).toEqual(order.toSorted().reverse());
  });

  test("is for those who see the whole job", async () => {
    const manager = await createUser("hiring_manager");
    const member = await createUser("recruiter");
    const interviewer = await createUser("interviewer");
    const secret = await createJob({ confidential: true, members: [member, manager] });
    await createApplication(secret, { reviewers: [interviewer] });
    const other = await createJob();
    const refused = (code: string) => expect.objectContaining({ code });
    await expect(getBoard(recruiter, secret.slug)).rejects.toEqual(refused("not_found"));
    await expect(getBoard(manager, other.slug)).rejects.toEqual(refused("not_found"));
    await expect(getBoard(interviewer, secret.slug)).rejects.toEqual(refused("forbidden"));
    for (const viewer of [member, manager]) expect((await columnOf(secret, "Applied", viewer)).count).toBe(1);
    const { id } = await columnOf(secret, "Applied", member);
    await expect(getColumnPage(recruiter, secret.slug, id, null)).rejects.toEqual(refused("not_found"));
    await expect(getColumnPage(recruiter, other.slug, id, null)).rejects.toEqual(refused("not_found"));
  });

  test("answers odd input kindly", async () => {
    const job = await createJob();
    const stageId = job.stages[0]?.id ?? "";
    for (const slug of ["", "no-such-job", "\0", "x".repeat(5_000), "' or 1=1"]) {
      await expect(getBoard(recruiter, slug)).rejects.toMatchObject({ code: "not_found" });
    }
    for (const id of ["\0", "1", crypto.randomUUID()]) {
      await expect(getColumnPage(recruiter, job.slug, id, null)).rejects.toMatchObject({ code: "not_found" });
    }
    const forged = Buffer.from('["infinity","x"]').toString("base64url");
    const yearZero = Buffer.from(JSON.stringify(["0000-01-01T00:00:00Z", stageId])).toString("base64url");
    for (const cursor of ["", "x", yearZero, "\0", forged, "W10", "x".repeat(100_000)]) {
      await expect(getColumnPage(recruiter, job.slug, stageId, cursor)).rejects.toMatchObject({
        code: "invalid",
      });
    }
  });
});
