import type { AnswerView, ApplicationPageView } from "@/lib/applications/application-view";
import { maskedType } from "@/lib/documents/schemas";
import type { HistoryPage } from "@/lib/events/history-schemas";
import type { AnswerValue } from "@/lib/questions/question-kinds";
import { maskFeedback } from "./mask-feedback";
import { maskPublications } from "./mask-publications";
import { type Mask, masked } from "./mask-text";
import { pseudonymOf } from "./pseudonym";
import { shownFileName } from "./shown-file-name";

/** One application's page as it leaves the server while its stage hides who it is. Every word passes the mask. */
export function maskPage(page: ApplicationPageView, mask: Mask): ApplicationPageView {
  const hide = (text: string) => masked(mask, text);
  const { application, rejectionMail } = page;
  return {
    ...page,
    application: {
      ...application,
      isAnonymised: true,
      name: pseudonymOf(application.id),
      email: "",
      phone: null,
      affiliation: null,
      links: [],
      location: application.location && hide(application.location),
      coverLetter: application.coverLetter && hide(application.coverLetter),
    },
    answers: page.answers.map((answer) => maskAnswer(answer, mask)),
    documents: page.documents.map((file) => ({
      ...file,
      fileName: shownFileName(file.kind),
      mediaType: maskedType,
    })),
    publications: maskPublications(page.publications, mask),
    feedback: maskFeedback(page.feedback, mask),
    messages: page.messages.map((message) => ({
      ...message,
      subject: message.subject && hide(message.subject),
      body: hide(message.body),
    })),
    notes: page.notes.map((note) => ({ ...note, body: hide(note.body) })),
    history: maskHistory(page.history, mask),
    // It was drafted without the name already, and leaves as it is read.
    rejectionMail,
  };
}

export function maskHistory(history: HistoryPage, mask: Mask): HistoryPage {
  return {
    ...history,
    entries: history.entries.map((entry) => ({ ...entry, what: masked(mask, entry.what) })),
  };
}

/** A file's answer is its name, and its link would lead to the file. */
function maskAnswer(answer: AnswerView, mask: Mask): AnswerView {
  const value = answer.kind === "file" ? shownFileName("other") : maskValue(mask, answer.value);
  return { ...answer, value, documentId: null };
}

function maskValue(mask: Mask, value: AnswerValue): AnswerValue {
  if (typeof value === "string") return masked(mask, value);
  return Array.isArray(value) ? value.map((one) => masked(mask, one)) : value;
}
