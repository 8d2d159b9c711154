/** Where an application that a colleague adds can have come from. */
export const sources = [
  "referral",
  "sourced",
  "conference",
  "university",
  "agency",
  "linkedin",
  "internal",
  "other",
] as const;

/** Where one of an imported file comes from. */
export const imported = "import";

/** Where one that arrives by itself comes from. */
export const careersSite = "careers_site";
