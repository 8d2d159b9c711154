"use client";

import { quotable } from "@/components/scorecard/use-selected-passage";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AnswerView, ApplicationPageView, DocumentView } from "@/lib/applications/application-view";
import { pdfType } from "@/lib/documents/schemas";
import { papersWords } from "@/lib/publications/papers-words";
import type { PublicationView } from "@/lib/publications/publication-view";
import { coverLetterSource } from "@/lib/scorecards/publication-text";
import { Anonymised } from "./anonymised";
import { Answers } from "./answers";
import { DocumentViewer } from "./document-viewer";
import { Facts } from "./facts";
import { PageSection } from "./page-section";
import { Publications } from "./publications";
import { TagList } from "./tag-list";

/** All that speaks for the candidate, in one column to read from top to bottom. */
export function Evidence({ page }: OfPage) {
  return (
    <div className="@container flex min-w-0 flex-col">
      <FactsSection page={page} />
      <DocumentSections page={page} kind="resume" />
      <WrittenSections page={page} />
      <DocumentSections page={page} kind="other" />
    </div>
  );
}

type OfPage = { page: ApplicationPageView };

export function FactsSection({ page }: OfPage) {
  return (
    <PageSection id="facts" title="Facts" aside={<TagList tags={page.tags} />}>
      <Anonymised page={page} />
      <Facts facts={page.application} isAdmin={page.viewer.role === "admin"} />
    </PageSection>
  );
}

/** The files of a kind; one that was asked for bears its question. */
export function DocumentSections({ page, kind }: OfPage & { kind: DocumentView["kind"] }) {
  const { application, answers } = page;
  const documents = page.documents.filter((document) => document.kind === kind);
  const isVersioned = kind === "resume" && documents.length > 1;
  return documents.map((document, index) => (
    <PageSection
      key={document.id}
      id={kind === "resume" && index === 0 ? "resume" : `document-${document.id}`}
      title={kind === "resume" ? (index === 0 ? "Résumé" : "Earlier résumé") : titleOf(document, answers)}
      aside={isVersioned && <Sent at={document.createdAt} />}
    >
      <Document document={document} name={application.name} />
    </PageSection>
  ));
}

function titleOf({ id, fileName }: DocumentView, answers: AnswerView[]): string {
  return answers.find(({ documentId }) => documentId === id)?.question ?? fileName;
}

/** What they wrote: their record, their answers, their letter. */
export function WrittenSections({ page }: OfPage) {
  const { application, answers, publications } = page;
  return (
    <>
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
          <p
            {...quotable("cover_letter", application.id, coverLetterSource)}
            dir="auto"
            className="max-w-measure whitespace-pre-wrap wrap-anywhere"
          >
            {application.coverLetter}
          </p>
        </PageSection>
      )}
    </>
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
