import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { answers } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScorecardInput } from "@/lib/scorecards/schemas";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import type { Replay } from "./replay";
import { comments } from "./words";

type Rating = ScorecardInput["ratings"][number];
type Recommendation = keyof typeof comments;

/** Rates some requirements, each rating with a passage that really stands in the résumé or an answer. */
export async function score(scene: Replay, reviewer: Viewer, recommendation: Recommendation): Promise<void> {
  const { random, job, application } = scene;
  const passages = await passagesOf(scene);
  const rated = random.some(job.requirements, random.between(3, 6));
  const ratings = rated.map((requirement, index): Rating => {
    const passage = passages[index % Math.max(1, passages.length)];
    const isWeak = recommendation.endsWith("no") && random.chance(0.5);
    if (!passage || isWeak) return { requirementId: requirement.id, rating: "no_evidence", evidence: [] };
    const rating =
      recommendation === "strong_yes" ? random.pick(["meets", "exceeds"]) : random.pick(["partly", "meets"]);
    return { requirementId: requirement.id, rating, evidence: [passage] };
  });
  await submitScorecard(reviewer, {
    applicationId: application.id,
    version: 0,
    recommendation,
    comment: random.pick(comments[recommendation]),
    ratings,
  });
}

async function passagesOf({ person, application }: Replay): Promise<Rating["evidence"]> {
  const { resume, topic } = person;
  const lines = [
    resume.summary,
    ...topic.work,
    ...resume.publications.map((publication) => publication.title),
  ];
  const text = application.resumeText.replaceAll(/\s+/g, " ");
  const fromResume = lines
    .filter((line) => text.includes(line))
    .map((quote) => ({ kind: "document" as const, sourceId: application.documentId, quote }));
  const stored = await db.select().from(answers).where(eq(answers.applicationId, application.id));
  const fromAnswers = stored.flatMap(({ id, value }) => {
    const [sentence] = typeof value === "string" && value.length > 60 ? value.split(/(?<=\.)\s/) : [];
    return sentence ? [{ kind: "answer" as const, sourceId: id, quote: sentence }] : [];
  });
  return [...fromResume.slice(0, 4), ...fromAnswers];
}
