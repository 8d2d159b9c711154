"use client";

import { CitingBar } from "@/components/scorecard/citing-bar";
import { quotable } from "@/components/scorecard/use-selected-passage";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationPageView, DocumentView } from "@/lib/applications/application-view";
import { pdfType } from "@/lib/documents/schemas";
import { papersWords } from "@/lib/publications/papers-words";
import type { PublicationView } from "@/lib/publications/publication-view";
import { Answers } from "./answers";
import { DocumentViewer } from "./document-viewer";
import { Facts } from "./facts";
import { PageSection } from "./page-section";
import { Publications } from "./publications";

/** All that speaks for the candidate, in one column to read from top to bottom. */
export function Evidence({ page }: { page: ApplicationPageView }) {
  const { application, answers, documents, publications } = page;
  const resumes = documents.filter(({ kind }) => kind === "resume");
  // Each bears the question it answers.
  const others = documents.filter(({ kind }) => kind === "other");
  return (
    <div className="@container flex min-w-0 flex-col">
      <PageSection id="facts" title="Facts">
        <Facts facts={application} isAdmin={page.viewer.role === "admin"} />
      </PageSection>
      {resumes.map((document, index) => (
        <PageSection
          key={document.id}
          id={index === 0 ? "resume" : `document-${document.id}`}
          title={index === 0 ? "Résumé" : "Earlier résumé"}
          aside={resumes.length > 1 && <Sent at={document.createdAt} />}
        >
          <Document document={document} name={application.name} />
        </PageSection>
      ))}
      {hasPublications(page) && (
        <PageSection id="publications" title="Publications" aside={<PapersCount all={publications.all} />}>
          <Publications publications={publications} />
        </PageSection>
      )}
      {answers.length > 0 && (
        <PageSection id="answers" title="Answers">
          <Answers answers={answers} />
        </PageSection>
      )}
      {application.coverLetter && (
        <PageSection id="cover-letter" title="Cover letter">
          <p dir="auto" className="max-w-measure whitespace-pre-wrap wrap-anywhere">
            {application.coverLetter}
          </p>
        </PageSection>
      )}
      {others.map((document) => (
        <PageSection
          key={document.id}
          id={`document-${document.id}`}
          title={answers.find(({ documentId }) => documentId === document.id)?.question ?? document.fileName}
        >
          <Document document={document} name={application.name} />
        </PageSection>
      ))}
      <CitingBar />
    </div>
  );
}

export function hasPublications({ publications: { all, typed } }: ApplicationPageView): boolean {
  return all.length > 0 || typed !== null;
}

function PapersCount({ all }: { all: PublicationView[] }) {
  if (all.length === 0) return null;
  const selected = all.filter(({ isSelected }) => isSelected).length;
  return <span className="text-sm text-ink-soft">{papersWords(all.length, selected)}</span>;
}

function Sent({ at }: { at: string }) {
  return (
    <span className="text-sm text-ink-soft">
      Sent <RelativeTime iso={at} />
    </span>
  );
}

function Document({ document, name }: { document: DocumentView; name: string }) {
  const { id, fileName, kind, mediaType, extractionState } = document;
  const isTextAlone = mediaType !== pdfType;
  return (
    <div className="flex flex-col gap-2" {...quotable("document", id, fileName)}>
      {extractionState === "pending" && !isTextAlone && (
        <p role="status" className="text-sm text-ink-soft">
          The text of this file is still being read.
        </p>
      )}
      {extractionState === "unreadable" && !isTextAlone && (
        <Notice tone="warn" title="The text of this file could not be read.">
          Search does not find its words, and passages quoted from it are not compared with it.
        </Notice>
      )}
      <DocumentViewer document={document} label={kind === "resume" ? `Résumé of ${name}` : fileName} />
    </div>
  );
}
