/** What a stage hides of who is in it. */
export const anonymities = ["none", "names", "names_and_schools"] as const;

export type Anonymity = (typeof anonymities)[number];

export const anonymityNames: Record<Anonymity, string> = {
  none: "Nothing",
  names: "Names",
  names_and_schools: "Names, schools",
};
