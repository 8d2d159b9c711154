/** All that says who somebody is, as far as we know it. */
export type Identity = {
  /** As given in the application, and as the person's record has it. */
  names: string[];
  email: string | null;
  phone: string | null;
  /** Profiles and pages, as typed. */
  links: string[];
  /** Where they are or were; hidden only where a stage says so. */
  affiliation: string | null;
  hidesSchools: boolean;
};
