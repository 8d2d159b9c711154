import "server-only";
import { asc, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { answers, applications, documents, publications, publicationTexts } from "@/db/schema";

/** What a person sent with these applications, which the caller knows to be theirs. */
export async function listGiven(ids: string[]) {
  const [details, answered, written, typed, attached] = await Promise.all([
    listDetails(ids),
    listAnswers(ids),
    listWritten(ids),
    db.select().from(publicationTexts).where(inArray(publicationTexts.applicationId, ids)),
    listAttached(ids),
  ]);
  return { details, answers: answered, publications: written, typed, documents: attached };
}

function listDetails(ids: string[]) {
  return db
    .select({
      applicationId: applications.id,
      fullName: applications.fullName,
      email: applications.email,
      phone: applications.phone,
      location: applications.location,
      affiliation: applications.affiliation,
      googleScholar: applications.googleScholar,
      orcid: applications.orcid,
      github: applications.github,
      website: applications.website,
      coverLetter: applications.coverLetter,
      language: applications.locale,
      consentVersion: applications.consentVersion,
      consentAt: applications.consentAt,
    })
    .from(applications)
    .where(inArray(applications.id, ids));
}

function listAnswers(ids: string[]) {
  return db
    .select({ applicationId: answers.applicationId, question: answers.questionLabel, answer: answers.value })
    .from(answers)
    .where(inArray(answers.applicationId, ids))
    .orderBy(asc(answers.position));
}

function listWritten(ids: string[]) {
  return db
    .select({
      applicationId: publications.applicationId,
      title: publications.title,
      authors: publications.authors,
      venue: publications.venue,
      year: publications.year,
      doi: publications.doi,
      arxivId: publications.arxivId,
      url: publications.url,
      reference: publications.reference,
      isSelected: publications.isSelected,
      contribution: publications.contribution,
    })
    .from(publications)
    .where(inArray(publications.applicationId, ids))
    .orderBy(asc(publications.position));
}

function listAttached(ids: string[]) {
  return db
    .select({
      applicationId: documents.applicationId,
      kind: documents.kind,
      fileName: documents.fileName,
      mediaType: documents.mediaType,
      sha256: documents.sha256,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .where(inArray(documents.applicationId, ids))
    .orderBy(asc(documents.createdAt), asc(documents.id));
}
