/** The two kinds of file that a résumé may be. */
export const documentTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const [pdfType, docxType] = documentTypes;

export const maxResumeBytes = 10 * 1024 * 1024;

export type ExtractionState = "pending" | "done" | "unreadable";

/** `text` is null until the state is `done`. */
export type DocumentTextView = { state: ExtractionState; text: string | null };
