import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { documents, jobs, publications, requirements, stages } from "@/db/schema";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication } from "@/lib/testing/factories";
import type { TestApp } from "../bin/test/start-test-app";
import { ask } from "./client";
import { makeParagraphs } from "./million-words";
import { summarise, type Times, timeEach } from "./statistics";

export type FinderResult = { characters: number; papers: number; times: Times };

/** A usual record, a long one, and as much as is read of one file, with as many papers as a form takes. */
const records = [
  { characters: 6_000, papers: 20 },
  { characters: 40_000, papers: 100 },
  { characters: 200_000, papers: 500 },
];

const typed = ["RLHF", "interpretability of large language models", "Python", "distributed training"];

/** Evidence for each requirement of the first job, and for what one types, as the reviewer's browser asks for it. */
export async function measureFinder(app: TestApp, slug: string, cookie: string): Promise<FinderResult[]> {
  const [job] = await db.select().from(jobs).where(eq(jobs.slug, slug));
  if (!job) throw new Error(`there is no job ${slug}`);
  const [ofStages, rated] = await Promise.all([
    db.select().from(stages).where(eq(stages.jobId, job.id)).orderBy(asc(stages.position)),
    db.select().from(requirements).where(eq(requirements.jobId, job.id)),
  ]);
  const sentences = rated.map(({ text }) => `Here: ${text}.`);
  const results: FinderResult[] = [];
  for (const { characters, papers } of records) {
    const { id } = await createApplication({ ...job, stages: ofStages, requirements: rated });
    await addRecord(id, sentences, characters, papers);
    const asked = [
      ...rated.map((requirement) => `requirement=${requirement.id}`),
      ...typed.map((words) => `q=${encodeURIComponent(words)}`),
    ];
    const times = await timeEach(asked.length * 10, async (turn) => {
      const url = `${app.url}/api/applications/${id}/passages?${asked[turn % asked.length]}`;
      const { status } = await ask(url, { headers: { cookie } });
      if (status !== 200) throw new Error(`the finder answered with ${status}`);
    });
    results.push({ characters, papers, times: summarise(times) });
  }
  return results;
}

/** A résumé and papers in which the posting's own lines stand now and then. */
async function addRecord(
  applicationId: string,
  lines: string[],
  characters: number,
  papers: number,
): Promise<void> {
  const paragraphs = makeParagraphs(Math.ceil(characters / 500));
  const words = paragraphs.map(
    (paragraph, nth) => `${paragraph} ${nth % 5 ? "" : lines[nth % lines.length]}`,
  );
  await db.insert(documents).values({
    id: newId(),
    applicationId,
    kind: "resume",
    fileName: "resume.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: words.join("\n\n").slice(0, characters),
    createdAt: now(),
  });
  await db.insert(publications).values(
    Array.from({ length: papers }, (_, position) => ({
      applicationId,
      position,
      title: `${paragraphs[position % paragraphs.length]?.slice(0, 90)} ${lines[position % lines.length]}`,
      authors: ["Roe, R.", "Doe, J.", "Poe, P."],
      year: 2020,
    })),
  );
}
