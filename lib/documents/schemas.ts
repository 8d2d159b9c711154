/** The two kinds of file that a résumé may be. */
export const documentTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const [pdfType, docxType] = documentTypes;

/** What a file is while a stage hides whose it is: its masked text, and nothing to download. */
export const maskedType = "text/plain";

export const maxResumeBytes = 10 * 1024 * 1024;

export type ExtractionState = "pending" | "done" | "unreadable";

/** `text` is null until the state is `done`. */
export type DocumentTextView = { state: ExtractionState; text: string | null };
