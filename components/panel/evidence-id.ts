/** Where on the page the evidence of one reviewer for one requirement stands. */
export function evidenceId(requirementId: string, reviewerNumber: number): string {
  return `evidence-${requirementId}-${reviewerNumber + 1}`;
}
