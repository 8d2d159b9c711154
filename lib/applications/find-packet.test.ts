import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, documents, publications, questions, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { pseudonymOf } from "@/lib/anonymous/pseudonym";
import { revealApplication } from "@/lib/anonymous/reveal-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { stateConflict } from "@/lib/conflicts/state-conflict";
import { newId } from "@/lib/ids";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findPacket } from "./find-packet";

withTestDatabase();

let job: TestJob;
let recruiter: Viewer;
let reviewer: Viewer;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  reviewer = await createUser("interviewer", { name: "Ivo Ek" });
  job = await createJob();
});

const school = "University of Basel";
const named = { isAnonymised: false };
const anonymised = { isAnonymised: true };

/** Somebody whose name and school stand wherever one can stand, with a scorecard and a conflict that tell them, too. */
async function makePerson(name: string, email: string) {
  const handle = email.split("@")[0];
  const words = `${name} of the ${school} trained sparse autoencoders. Write to ${email}.`;
  const { id } = await createApplication(job, {
    fullName: name,
    email,
    phone: "+41 79 555 01 02",
    affiliation: school,
    github: `https://github.com/${handle}`,
    coverLetter: words,
    reviewers: [reviewer],
  });
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: `${name} CV.pdf`,
    mediaType: "application/pdf",
    sha256: "a".repeat(64),
    sizeBytes: 1,
    extractionState: "done",
    extractedText: words,
    createdAt: now(),
  });
  const [questionId, answerId] = [newId(), newId()];
  const question = { label: "Why?", kind: "long_text" as const, position: 0 };
  await db.insert(questions).values({ id: questionId, jobId: job.id, ...question, archivedAt: now() });
  await db.insert(answers).values({
    id: answerId,
    applicationId: id,
    questionId,
    questionLabel: question.label,
    kind: question.kind,
    value: words,
    position: 0,
  });
  await db.insert(publications).values({
    applicationId: id,
    position: 0,
    title: "Sparse autoencoders at scale",
    authors: [name, "Kim Lee"],
    authorPlace: 1,
    contribution: words,
    url: `https://${handle}.example/paper`,
  });
  await stateConflict(reviewer, { applicationId: id, hasConflict: true, reason: `I taught ${name}.` });
  await submitScorecard(reviewer, {
    applicationId: id,
    version: 0,
    recommendation: "yes",
    comment: `A secret verdict on ${words}`,
    ratings: [
      {
        requirementId: job.requirements[0]?.id ?? "",
        requirementVersion: 1,
        rating: "meets",
        evidence: [{ kind: "answer", sourceId: answerId, quote: words }],
      },
    ],
  });
  return id;
}

const people: [name: string, email: string, forms: RegExp][] = [
  ["Jürgen Müller", "jmx81@candidate.test", /m(?:ü|u|ue)ller|j(?:ü|u|ue)rgen|jmx81|79 555|basel/i],
  ["王小明", "xmw@candidate.test", /小明|xmw|79 555|basel/i],
  ["Иван Петров", "ipetrov@candidate.test", /иван|петров|ipetrov|79 555|basel/i],
];

test.each(people)("the anonymised packet of %s tells no form of the name and no school", async (...given) => {
  const [name, email, forms] = given;
  const id = await makePerson(name, email);
  const packet = await findPacket(recruiter, id, anonymised);
  expect(packet?.canBeNamed).toBe(true);
  expect(JSON.stringify(packet)).not.toMatch(forms);
  expect(packet?.page.application).toMatchObject({ name: pseudonymOf(id), isAnonymised: true });
  expect(packet?.page.feedback.others).toMatchObject([
    { comment: expect.stringContaining("A secret verdict on [name]") },
  ]);
  expect(packet?.page.feedback.others[0]?.ratings[0]?.evidence[0]?.quote).toContain("[name] of the [school]");
  expect((await findPacket(recruiter, id, named))?.page.application).toMatchObject({ name, email });
});

test("whom a stage hides has an anonymised packet alone, without schools, until a reveal", async () => {
  const id = await makePerson("Ngozi Adichie", "nga@candidate.test");
  const [first] = job.stages;
  const hide = (anonymity: "none" | "names") =>
    db
      .update(stages)
      .set({ anonymity })
      .where(eq(stages.id, first?.id ?? ""));
  await hide("names");
  await revealApplication(recruiter, { applicationId: id, reason: "To call them" });
  const asked = await Promise.all([
    findPacket(recruiter, id, named),
    findPacket(recruiter, id, anonymised),
    findPacket(reviewer, id, named),
    findPacket(await createUser("admin"), id, named),
    findPacket(await createUser("recruiter"), id, named),
  ]);
  await hide("none");
  const [revealed, masked, ...hidden] = asked;
  expect(revealed).toMatchObject({ canBeNamed: true, page: { application: { name: "Ngozi Adichie" } } });
  expect(masked).toMatchObject({ canBeNamed: true, page: { application: { name: pseudonymOf(id) } } });
  for (const packet of [masked, ...hidden]) {
    expect(JSON.stringify(packet)).not.toMatch(/adichie|ngozi|nga@|basel/i);
  }
  expect(hidden.map((packet) => packet?.canBeNamed)).toEqual([false, false, false]);
});

test("a packet holds others' feedback only for who may read it", async () => {
  const id = await makePerson("Mary Somerville", "ms@candidate.test");
  const blind = await createUser("recruiter");
  await submitScorecard(recruiter, {
    applicationId: id,
    version: 0,
    recommendation: "no",
    comment: "",
    ratings: [],
  });
  await saveScorecardDraft(blind, {
    applicationId: id,
    version: 0,
    recommendation: null,
    comment: "",
    ratings: [],
  });
  for (const choice of [named, anonymised]) {
    expect(JSON.stringify(await findPacket(recruiter, id, choice))).toContain("A secret verdict");
    expect(JSON.stringify(await findPacket(blind, id, choice))).not.toContain("A secret verdict");
  }
});

test("there is no packet of what one does not see, or of what is not there", async () => {
  const id = await makePerson("Emmy Noether", "en@candidate.test");
  const stranger = await createUser("interviewer");
  for (const choice of [named, anonymised]) {
    expect(await findPacket(stranger, id, choice)).toBeNull();
    expect(await findPacket(recruiter, newId(), choice)).toBeNull();
    expect(await findPacket(recruiter, "no-id", choice)).toBeNull();
  }
});
