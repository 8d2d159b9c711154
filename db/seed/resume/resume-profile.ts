/** What a résumé says about a person; every layout shows all of it. Dates are as they are printed: "2021–2024". */
export type ResumeProfile = {
  name: string;
  /** The name in its own script, printed beside the Latin one. */
  nativeName?: string;
  email: string;
  phone?: string;
  location: string;
  affiliation?: string;
  /** One line under the name, like "Interpretability researcher". */
  headline?: string;
  links: ResumeLink[];
  summary: string;
  education: ResumeEducation[];
  experience: ResumeExperience[];
  publications: ResumePublication[];
  skills: ResumeSkills[];
  talks: ResumeTalk[];
  /** One of `resumeLayouts`; without it the name decides. */
  layout?: ResumeLayout;
};

export type ResumeLink = { label: string; url: string };
export type ResumeEducation = { degree: string; institution: string; dates: string; detail?: string };
export type ResumeExperience = {
  role: string;
  organisation: string;
  place?: string;
  dates: string;
  points: string[];
};
/** `authors` in order; the one equal to the person's name is printed bold. */
export type ResumePublication = {
  title: string;
  authors: string[];
  venue: string;
  year: number;
  note?: string;
};
export type ResumeSkills = { area: string; items: string[] };
export type ResumeTalk = { title: string; event: string; year: number };

export const resumeLayouts = ["academic", "sidebar", "latex", "band", "compact", "publications"] as const;
export type ResumeLayout = (typeof resumeLayouts)[number];
