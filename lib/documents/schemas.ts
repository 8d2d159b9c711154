/** The two kinds of file that a résumé may be. */
export const documentTypes = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;
export type DocumentType = (typeof documentTypes)[number];
export const docxType = documentTypes[1];

export const maxResumeBytes = 10 * 1024 * 1024;
