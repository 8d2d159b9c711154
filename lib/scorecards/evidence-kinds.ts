/** What a passage can stand in. `sourceId` is the row's id; a cover letter's is its application's. */
export const evidenceKinds = ["document", "answer", "publication", "cover_letter", "note"] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

export function isEvidenceKind(value: string | undefined): value is EvidenceKind {
  return evidenceKinds.some((kind) => kind === value);
}
