import "server-only";
import { eq } from "drizzle-orm";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { createApplication, type NewAnswer } from "@/lib/applications/create-application";
import { normaliseText } from "@/lib/documents/normalise-text";
import { storeFile } from "@/lib/documents/store-file";
import { newReference } from "@/lib/ids";
import { renderResume } from "../resume/render-resume";
import type { DemoJob } from "./demo-job";
import type { DemoPerson } from "./person";
import { demoPublications } from "./publications";
import { type Random, seededRandom } from "./random";
import { coverLetters, motivations } from "./words";

export type DemoApplication = { id: string; answers: NewAnswer[]; documentId: string; resumeText: string };

const sources = [
  "careers_site",
  "careers_site",
  "careers_site",
  "referral",
  "linkedin",
  "conference",
] as const;

/** Applies as a candidate does; only the résumé's text is read here, since we have just written it. */
export async function apply(
  random: Random,
  job: DemoJob,
  person: DemoPerson,
  index: number,
): Promise<DemoApplication> {
  const bytes = await renderResume(person.resume);
  const resumeText = await readText(bytes);
  const { sha256, size } = await storeFile(bytes);
  const answers = answersOf(random, job, person);
  const { fullName, email, phone, place, topic, links } = person;
  const { applicationId } = await db.transaction((tx) =>
    createApplication(tx, {
      jobId: job.id,
      referenceOf: newReference,
      person: {
        fullName,
        email,
        phone,
        location: place.location,
        affiliation: place.institution,
        ...links,
        coverLetter: random.chance(0.5)
          ? fill(random.pick(coverLetters), topic.area, person.resume.name)
          : null,
      },
      answers,
      resume: {
        sha256,
        sizeBytes: size,
        mediaType: "application/pdf",
        fileName: `${fullName.replaceAll(" ", "_")}_CV${index % 7 === 0 ? "_final" : ""}.pdf`,
      },
      // Of its own randomness, so that all else stays as it was.
      publications: demoPublications(seededRandom(50_000 + index), person.resume),
      actor: "candidate",
      source: random.pick(sources),
      consent: { version: "1" },
      isDemo: true,
    }),
  );
  const [document] = await db
    .update(documents)
    .set({ extractionState: "done", extractedText: resumeText })
    .where(eq(documents.applicationId, applicationId))
    .returning({ id: documents.id });
  if (!document) throw new Error("the demo's application has no résumé");
  return { id: applicationId, answers, documentId: document.id, resumeText };
}

async function readText(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the bytes away from whoever hands them over.
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await pdf.loadingTask.destroy();
  return normaliseText(pages.join("\n\n"));
}

function answersOf(random: Random, job: DemoJob, { topic, fullName }: DemoPerson): NewAnswer[] {
  return job.questions.flatMap((question): NewAnswer[] => {
    const answer = { questionId: question.id, questionLabel: question.label, kind: question.kind };
    switch (question.kind) {
      case "yes_no":
        return [{ ...answer, value: random.chance(0.4) ? "Yes" : "No" }];
      case "choices":
        return [{ ...answer, value: choices(random, question.options, topic.area) }];
      default:
        if (question.position === 0) {
          const [first] = job.questions;
          const isMotivation = first?.label.startsWith("Why");
          const text = isMotivation ? random.pick(motivations) : random.pick(topic.proud);
          return [{ ...answer, value: fill(text, topic.area, fullName) }];
        }
        return random.chance(0.8) ? [{ ...answer, value: random.pick(topic.proud) }] : [];
    }
  });
}

function choices(random: Random, options: string[], area: string): string[] {
  const more = random.some(options, random.between(0, 2));
  return options.filter((option) => option === area || more.includes(option));
}

function fill(text: string, area: string, fullName: string): string {
  const topic = area === "Constitutional AI" ? "work on model constitutions" : area.toLowerCase();
  return text.replaceAll("{area}", topic).replaceAll("{first}", fullName);
}
