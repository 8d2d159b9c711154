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
  const fits = passageFor(scene, passages);
  const rated = random.some(job.requirements, random.between(3, 6));
  const ratings = rated.map((requirement, index): Rating => {
    const passage = fits(requirement.text) ?? passages[index % Math.max(1, passages.length)];
    const isWeak = recommendation.endsWith("no") && random.chance(0.5);
    const rates = { requirementId: requirement.id, requirementVersion: requirement.version };
    if (!passage || isWeak) return { ...rates, rating: "no_evidence", evidence: [] };
    const rating =
      recommendation === "strong_yes" ? random.pick(["meets", "exceeds"]) : random.pick(["partly", "meets"]);
    return { ...rates, rating, evidence: [passage] };
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

/** What a reader would cite for a requirement: a degree for the PhD, a language for Python, a paper for papers. */
function passageFor({ person, application }: Replay, passages: Rating["evidence"]) {
  const { resume } = person;
  const text = application.resumeText.replaceAll(/\s+/g, " ");
  const cited: [RegExp, string | undefined][] = [
    [/PhD/, resume.education[0]?.degree],
    [
      /Python|software|machine/i,
      resume.skills.flatMap(({ items }) => items).find((item) => item === "Python"),
    ],
    [/publication|interpretability research/i, resume.publications[0]?.title],
    [
      /design|rigorous|correctness/i,
      resume.experience[0]?.points.find((point) => /ablation|interval|regist|compared/i.test(point)),
    ],
    [/communication/i, resume.talks[0]?.title],
    [/language models|transformers|deep learning/i, resume.summary],
  ];
  return (requirement: string): Rating["evidence"][number] | undefined => {
    const quote = cited.find(([pattern]) => pattern.test(requirement))?.[1];
    if (!quote) return passages.find(({ kind }) => kind === "answer");
    return text.includes(quote) ? { kind: "document", sourceId: application.documentId, quote } : undefined;
  };
}
