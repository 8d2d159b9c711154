import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, documents, evidence, scorecards, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { revealApplication } from "@/lib/anonymous/reveal-application";
import { findApplicationPage } from "@/lib/applications/application-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findMyScorecard } from "./queries";
import { saveRevision } from "./save-revision";
import { saveScorecardDraft } from "./save-scorecard-draft";
import type { ScorecardInput } from "./schemas";
import { submitRevision } from "./submit-revision";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let manager: Viewer;
let job: TestJob;

beforeAll(async () => {
  await seedFirstRun();
  manager = await createUser("hiring_manager");
  job = await createJob({ members: [manager] });
  const [first] = job.stages;
  await db
    .update(stages)
    .set({ anonymity: "names" })
    .where(eq(stages.id, first?.id ?? ""));
});

const resume =
  "Curriculum of Jürgen\nMüller, physicist.\nJ. Müller wrote the probes,\nwith K. Lee. Write to jm@lab.test now.";

async function createCandidate(reviewers = [manager], state: "done" | "unreadable" = "done") {
  const { id: applicationId } = await createApplication(job, { fullName: "Jürgen Müller", reviewers });
  const sourceId = newId();
  await db.insert(documents).values({
    id: sourceId,
    applicationId,
    kind: "resume",
    fileName: "mueller.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0",
    extractionState: state,
    extractedText: state === "done" ? resume : null,
    createdAt: now(),
  });
  const scorecard = (...quotes: string[]): ScorecardInput => ({
    applicationId,
    version: 0,
    recommendation: "yes",
    comment: "Solid.",
    ratings: [
      {
        requirementId: job.requirements[0]?.id ?? "",
        requirementVersion: 1,
        rating: "meets",
        evidence: quotes.map((quote) => ({ kind: "document", sourceId, quote })),
      },
    ],
  });
  const stored = async () =>
    (
      await db
        .select({ quote: evidence.quote })
        .from(evidence)
        .where(eq(evidence.documentId, sourceId))
        .orderBy(evidence.position)
    ).map(({ quote }) => quote);
  return { applicationId, scorecard, stored };
}

describe("a passage quoted from a masked text", () => {
  test("is kept as the words that were written there", async () => {
    const { scorecard, stored } = await createCandidate();
    const shown = ["[name] wrote the probes", "probes, with", "Lee. Write to [e-mail] now"];
    await submitScorecard(manager, scorecard(...shown));
    expect(await stored()).toEqual([
      "J. Müller wrote the probes",
      "probes, with",
      "Lee. Write to jm@lab.test now",
    ]);
  });

  test("takes all that a mask hides when it takes a part of the mask", async () => {
    const { scorecard, stored } = await createCandidate();
    await saveScorecardDraft(manager, scorecard("ame] wrote the"));
    expect(await stored()).toEqual(["J. Müller wrote the"]);
  });

  test("is no way to try out a name, whole or in part, not even in a draft", async () => {
    const { scorecard, stored } = await createCandidate();
    for (const guess of ["J. Müller wrote", "ller wrote", "Mül", "jm@lab.test"]) {
      const refused = { code: "invalid", message: "A passage is not in its source as it is quoted." };
      await expect(saveScorecardDraft(manager, scorecard(guess)), guess).rejects.toMatchObject(refused);
      await expect(submitScorecard(manager, scorecard(guess)), guess).rejects.toMatchObject(refused);
    }
    expect(await stored()).toEqual([]);
  });

  test("stays as it was when it is kept again and when the scorecard is changed", async () => {
    const { scorecard, stored } = await createCandidate();
    await saveScorecardDraft(manager, scorecard("[name] wrote the"));
    await submitScorecard(manager, { ...scorecard("[name] wrote the"), version: 1 });
    expect(await stored()).toEqual(["J. Müller wrote the"]);
    const same = { ...scorecard("[name] wrote the"), basis: 2, reason: "A slip." };
    await expect(submitRevision(manager, same)).rejects.toMatchObject({ message: "Nothing is changed yet." });
    await submitRevision(manager, { ...same, comment: "Better." });
    expect(await stored()).toEqual(["J. Müller wrote the"]);
  });

  test("leaves the comment and passages of before whole when they are kept again", async () => {
    const { applicationId, scorecard, stored } = await createCandidate();
    const stageOf = (name: string) => job.stages.find((stage) => stage.name === name)?.id;
    const move = (name: string) =>
      db
        .update(applications)
        .set({ stageId: stageOf(name) })
        .where(eq(applications.id, applicationId));
    await move("Panel");
    const comment = "Müller impressed me.";
    await saveScorecardDraft(manager, { ...scorecard("ller wrote the"), comment });
    await move("Applied");
    const shown = { ...scorecard("ller wrote the"), comment: "[name] impressed me.", version: 1 };
    await saveScorecardDraft(manager, shown);
    expect(await stored()).toEqual(["ller wrote the"]);
    const [kept] = await db.select().from(scorecards).where(eq(scorecards.applicationId, applicationId));
    expect(kept?.comment).toBe(comment);
  });

  test("leaves the reason of a change whole, too, when it is written on under a mask", async () => {
    const { applicationId, scorecard } = await createCandidate();
    const stageOf = (name: string) => job.stages.find((stage) => stage.name === name)?.id;
    const move = (name: string) =>
      db
        .update(applications)
        .set({ stageId: stageOf(name) })
        .where(eq(applications.id, applicationId));
    await move("Panel");
    await submitScorecard(manager, scorecard("ller wrote the"));
    const change = { ...scorecard("ller wrote the"), basis: 1, comment: "Müller is solid." };
    await saveRevision(manager, { ...change, reason: "Müller sent proofs." });
    await move("Applied");
    const shown = { ...change, version: 1, comment: "[name] is solid.", reason: "[name] sent proofs." };
    expect((await findApplicationPage(manager, applicationId))?.feedback.mine?.revision).toMatchObject({
      comment: shown.comment,
      reason: shown.reason,
    });
    await saveRevision(manager, { ...shown, reason: "[name] sent proofs today." });
    const mine = await findMyScorecard(db, manager, applicationId);
    expect(mine?.revision).toMatchObject({ comment: change.comment, reason: "Müller sent proofs today." });
    await submitRevision(manager, { ...shown, version: 2 });
    const said = await findMyScorecard(db, manager, applicationId);
    expect(said).toMatchObject({ comment: change.comment, reason: "Müller sent proofs.", revision: null });
  });

  test("tells nothing to whoever does not see the application", async () => {
    const { scorecard } = await createCandidate([]);
    const stranger = await createUser("interviewer");
    for (const quote of ["[name] wrote the", "nothing of it"]) {
      await expect(saveScorecardDraft(stranger, scorecard(quote))).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });

  test("is quoted whole by the recruiter to whom it is revealed", async () => {
    const recruiter = await createUser("recruiter");
    const { applicationId, scorecard, stored } = await createCandidate([recruiter]);
    await expect(submitScorecard(recruiter, scorecard("J. Müller wrote"))).rejects.toMatchObject({
      code: "invalid",
    });
    await revealApplication(recruiter, { applicationId, reason: "They wrote to me." });
    await submitScorecard(recruiter, scorecard("J. Müller wrote"));
    expect(await stored()).toEqual(["J. Müller wrote"]);
  });
});
