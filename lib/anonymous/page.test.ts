import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answers, applications, documents, evidence, publications, questions, stages } from "@/db/schema";
import { seedFirstRun } from "@/db/seed/first-run";
import { withTestDatabase } from "@/db/testing";
import { findApplicationPage } from "@/lib/applications/application-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { getDocumentFile, getDocumentText } from "@/lib/documents/queries";
import { getHistory } from "@/lib/events/queries";
import { newId } from "@/lib/ids";
import { listMyMentions } from "@/lib/notes/mention-queries";
import { writeNote } from "@/lib/notes/write-note";
import { findPassages } from "@/lib/scorecards/find-passages";
import { saveScorecardDraft } from "@/lib/scorecards/save-scorecard-draft";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { searchApplications } from "@/lib/search/search-applications";
import { searchInput } from "@/lib/search/search-schemas";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { pseudonymOf } from "./pseudonym";
import { revealApplication } from "./reveal-application";

withTestDatabase();

/** A name of each script, its address, and what no answer may hold of it. */
const people: [name: string, email: string, forms: RegExp][] = [
  ["Jürgen Müller", "jmx81@candidate.test", /m(?:ü|u|ue)ller|j(?:ü|u|ue)rgen|jmx81/i],
  ["Amara Okonkwo-Lindqvist", "amara.ok@candidate.test", /amara|okonkwo|lindqvist/i],
  ["王小明", "xmw@candidate.test", /小明|xmw/i],
  ["Иван Петров", "ipetrov@candidate.test", /иван|петров/i],
  ["محمد الحسن", "mhassan@candidate.test", /محمد|الحسن|mhassan/i],
  ["अमित शर्मा", "amits@candidate.test", /अमित|शर्मा|amits/i],
  ["דוד כהן", "dcohen@candidate.test", /דוד|כהן|dcohen/i],
  ["김민수", "mskim@candidate.test", /김민수|민수|mskim/i],
  ["이 서연", "sylee@candidate.test", /서연|sylee/i],
  ["สมชาย ใจดี", "somchaij@candidate.test", /สมชาย|ใจดี|somchaij/i],
  ["山田太郎", "tyamada@candidate.test", /山田|太郎|tyamada/i],
  ["Γιώργος Παπαδόπουλος", "gpap@candidate.test", /γι[ωώ]ργο|παπαδ[οό]πουλο|gpap/i],
  ["May Will", "maywill@candidate.test", /May|Will|maywill/],
];

let job: TestJob;
let viewers: Viewer[];
let recruiter: Viewer;

beforeAll(async () => {
  await seedFirstRun();
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const manager = await createUser("hiring_manager", { name: "Mara Holm" });
  job = await createJob({ members: [manager] });
  viewers = [
    recruiter,
    manager,
    await createUser("admin"),
    await createUser("interviewer", { name: "Ivo Ek" }),
  ];
  const [first] = job.stages;
  if (!first) throw new Error("the job has no stage");
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.id, first.id));
});

/** Somebody whose name stands wherever one can stand. */
async function makePerson(name: string, email: string) {
  const words = `${name} trained sparse autoencoders. Write to ${email}.`;
  const handle = email.split("@")[0];
  const { id } = await createApplication(job, {
    fullName: name,
    email,
    phone: "+41 79 555 01 02",
    affiliation: `Group of ${name}`,
    location: `Basel, at ${name}`,
    github: `https://github.com/${handle}`,
    coverLetter: `${words} ${name.normalize("NFD")}`,
    reviewers: viewers,
  });
  const [document] = await db
    .insert(documents)
    .values({
      applicationId: id,
      kind: "resume",
      fileName: `${name} CV.pdf`,
      mediaType: "application/pdf",
      sha256: "a".repeat(64),
      sizeBytes: 1,
      extractionState: "done",
      extractedText: `${name}\n${email}\n${words}`,
      createdAt: now(),
    })
    .returning();
  const [question] = await db
    .insert(questions)
    .values({ jobId: job.id, kind: "long_text", label: "Why?", position: 0 })
    .returning();
  if (!document || !question) throw new Error("a row was not made");
  await db.insert(answers).values({
    applicationId: id,
    questionId: question.id,
    questionLabel: "Why?",
    kind: "long_text",
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
    reference: `${name}, Sparse autoencoders`,
  });
  await writeNote(recruiter, { applicationId: id, body: `@Mara Holm, @Ivo Ek: ${words}` });
  return { id, documentId: document.id };
}

/** Everything that one may be told of one application. */
async function toldOf(viewer: Viewer, { id, documentId }: { id: string; documentId: string }) {
  return {
    page: await findApplicationPage(viewer, id),
    history: await getHistory(viewer, id, null),
    text: await getDocumentText(viewer, documentId),
    passages: await findPassages(viewer, { applicationId: id, requirementId: null, typed: "autoencoders" }),
    mentions: (await listMyMentions(viewer)).rows.filter(({ applicationId }) => applicationId === id),
    found: (await searchApplications(viewer, searchInput.parse({ q: "autoencoders" }))).hits.filter(
      (hit) => hit.id === id,
    ),
  };
}

describe("an anonymised application", () => {
  test.each(people)("of %s tells no form of the name, to nobody", async (name, email, forms) => {
    const person = await makePerson(name, email);
    const other = await createUser("recruiter");
    await revealApplication(other, { applicationId: person.id, reason: `To write to ${name}` });
    for (const viewer of viewers) {
      for (const [part, told] of Object.entries(await toldOf(viewer, person))) {
        expect(JSON.stringify(told).normalize("NFC"), `${viewer.role}: ${part}`).not.toMatch(forms);
      }
      await expect(getDocumentFile(viewer, person.documentId)).rejects.toMatchObject({ code: "not_found" });
      const page = await findApplicationPage(viewer, person.id);
      expect(page?.application).toMatchObject({
        name: pseudonymOf(person.id),
        isAnonymised: true,
        links: [],
      });
      expect(page?.publications.all[0]?.authors.map((author) => author.name)).toEqual(["[name]", "Kim Lee"]);
    }
    expect((await findApplicationPage(other, person.id))?.application).toMatchObject({ name, email });
    expect((await getDocumentFile(other, person.documentId)).fileName).toContain(name);
  });

  test("keeps evidence in the words that stand there, and shows it to each as they may read it", async () => {
    const [manager] = viewers.filter(({ role }) => role === "hiring_manager");
    const [requirement] = job.requirements;
    if (!manager || !requirement) throw new Error("a row is missing");
    const { id, documentId } = await makePerson("Jürgen Müller", "jm2@candidate.test");
    const quote = "[name] trained sparse autoencoders. Write to [e-mail].";
    const scorecard = {
      applicationId: id,
      recommendation: "yes" as const,
      comment: "",
      ratings: [
        {
          requirementId: requirement.id,
          requirementVersion: 1,
          rating: "meets" as const,
          evidence: [{ kind: "document" as const, sourceId: documentId, quote }],
        },
      ],
    };
    const { version } = await saveScorecardDraft(manager, { ...scorecard, version: 0 });
    await saveScorecardDraft(manager, { ...scorecard, version: 0 });
    const kept = async () =>
      (await db.select().from(evidence).where(eq(evidence.documentId, documentId)))[0]?.quote;
    expect(await kept()).toBe("Jürgen Müller trained sparse autoencoders. Write to jm2@candidate.test.");
    expect((await findApplicationPage(manager, id))?.feedback.mine?.ratings[0]?.evidence[0]).toMatchObject({
      quote,
      source: "Résumé",
    });
    await submitScorecard(manager, { ...scorecard, version });
    const panel = job.stages.find((stage) => stage.name === "Panel");
    await db.update(applications).set({ stageId: panel?.id }).where(eq(applications.id, id));
    expect((await findApplicationPage(manager, id))?.feedback.mine?.ratings[0]?.evidence[0]?.quote).toBe(
      await kept(),
    );
  });

  test("refuses a passage that is not in the masked text", async () => {
    const [manager] = viewers.filter(({ role }) => role === "hiring_manager");
    const [requirement] = job.requirements;
    if (!manager || !requirement) throw new Error("a row is missing");
    const { id, documentId } = await makePerson("Ngozi Adichie", `${newId()}@candidate.test`);
    const evidenceOf = (quote: string) => [{ kind: "document" as const, sourceId: documentId, quote }];
    const submit = (quote: string) =>
      submitScorecard(manager, {
        applicationId: id,
        version: 0,
        recommendation: "yes",
        comment: "",
        ratings: [
          {
            requirementId: requirement.id,
            requirementVersion: 1,
            rating: "meets",
            evidence: evidenceOf(quote),
          },
        ],
      });
    await expect(submit("[name] climbed a mountain")).rejects.toMatchObject({ code: "invalid" });
  });
});
