/** How long the link in the mail that confirms an erasure works. */
export const confirmationHours = 24;

/** What becomes of a confirmed erasure, as its person is told. */
export type ErasureState = "erasing" | "deferred";
