import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { listPublications } from "@/lib/publications/queries";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { findPassages } from "./find-passages";
import { findMyScorecard } from "./queries";
import type { ScorecardInput } from "./schemas";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let viewer: Viewer;
let job: TestJob;

beforeAll(async () => {
  viewer = await createUser("recruiter");
  job = await createJob();
});

async function applied() {
  const { id } = await createApplication(job, { coverLetter: "I care about honest models.\nAlways did." });
  const publicationId = newId();
  await db.insert(publications).values({
    id: publicationId,
    applicationId: id,
    position: 0,
    title: "Probing for deception",
    authors: ["Amara Okonkwo", "Bo Holm"],
    venue: "ICML",
    year: 2025,
    contribution: "I designed the probes.",
  });
  return { id, publicationId };
}

type Evidence = ScorecardInput["ratings"][number]["evidence"];

const submit = (applicationId: string, evidence: Evidence) =>
  submitScorecard(viewer, {
    applicationId,
    version: 0,
    recommendation: "yes",
    comment: "",
    ratings: [
      { requirementId: job.requirements[0]?.id ?? "", requirementVersion: 1, rating: "meets", evidence },
    ],
  });

test("a rating rests on a publication and on the cover letter, each named and with an address of its own", async () => {
  const { id, publicationId } = await applied();
  await submit(id, [
    { kind: "publication", sourceId: publicationId, quote: "Probing for deception" },
    { kind: "publication", sourceId: publicationId, quote: "I designed the probes." },
    { kind: "publication", sourceId: publicationId, quote: "ICML, 2025" },
    { kind: "cover_letter", sourceId: id, quote: "honest models. Always" },
  ]);
  const [rating] = (await findMyScorecard(db, viewer, id))?.ratings ?? [];
  expect(rating?.evidence).toMatchObject([
    { id: expect.any(String), sourceId: publicationId, source: "Publication: Probing for deception" },
    { quote: "I designed the probes.", isChecked: true },
    { quote: "ICML, 2025" },
    { kind: "cover_letter", sourceId: id, source: "Cover letter" },
  ]);
});

test("a publication with 3,000 authors is quoted by what one reads of it, and by any author of it", async () => {
  const { id, publicationId } = await applied();
  const authors = Array.from({ length: 3_000 }, (_, at) => `Q. Author${at + 1}`);
  await db.update(publications).set({ authors, authorPlace: 1_234, hasMoreAuthors: true });
  const shown = (await listPublications(viewer, id)).all[0]?.authors.map(({ name }) => name);
  expect(shown?.slice(-3)).toEqual(["Q. Author6", "Q. Author1234", "Q. Author3000"]);
  const quotes = [
    "deception Q. Author1, Q. Author2",
    "Q. Author6, … Q. Author1234, … Q. Author3000 and others ICML, 2025",
    "Q. Author2999",
  ];
  await submit(
    id,
    quotes.map((quote) => ({ kind: "publication", sourceId: publicationId, quote })),
  );
  const found = await findPassages(viewer, { applicationId: id, requirementId: null, typed: "deception" });
  expect(found.length).toBeGreaterThan(0);
  const [rating] = (await findMyScorecard(db, viewer, id))?.ratings ?? [];
  expect(rating?.evidence.map(({ quote }) => quote)).toEqual(quotes);
  expect(JSON.stringify(rating).length).toBeLessThan(2_000);
  const all = { kind: "publication" as const, sourceId: publicationId, quote: authors.join(", ") };
  await expect(submit(id, [all])).rejects.toMatchObject({ code: "invalid" });
});

test("words that are not in the publication or the letter, and those of somebody else, are refused", async () => {
  const [{ id, publicationId }, other] = [await applied(), await applied()];
  for (const evidence of [
    { kind: "publication" as const, sourceId: publicationId, quote: "Probing for honesty" },
    { kind: "publication" as const, sourceId: other.publicationId, quote: "Probing for deception" },
    { kind: "cover_letter" as const, sourceId: id, quote: "I never wrote this" },
    { kind: "cover_letter" as const, sourceId: other.id, quote: "honest models" },
  ]) {
    await expect(submit(id, [evidence])).rejects.toMatchObject({ code: "invalid" });
  }
});
