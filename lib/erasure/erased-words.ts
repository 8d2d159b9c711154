/** What stands where a name stood: staff see that somebody was there, and why nothing is left. */
export const erasedNames = {
  request: "Erased at the person's request",
  retention: "Erased when its time was over",
} as const;

export type ErasureWhy = keyof typeof erasedNames;

/** An address that is nobody's: RFC 2606 keeps the domain out of use. */
export function erasedAddress(candidateId: string): string {
  return `${candidateId}@erased.invalid`;
}
