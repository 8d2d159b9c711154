/** Wording that a law or an authority prescribes is data, word for word, and stays in its language. */
export type QuestionSet = { id: string; questions: SelfIdentificationQuestion[] };

export type SelfIdentificationQuestion = {
  id: string;
  title: string;
  /** What must stand with it, like a form's number. */
  stamp?: string;
  before: TextBlock[];
  /** Over the options. */
  legend: string;
  options: { value: string; label: string; help?: string }[];
  after?: TextBlock[];
};

export type TextBlock = { heading?: string; paragraphs: string[]; points?: string[] };

/** What a job can be set to; `by_country` goes by where the job is. */
export const selfIdentificationChoices = ["by_country", "none", "us"] as const;

export type SelfIdentificationChoice = (typeof selfIdentificationChoices)[number];

export const selfIdentificationChoiceNames: Record<SelfIdentificationChoice, string> = {
  by_country: "By the posting's country: asked in the US, nowhere else",
  none: "Never asked",
  us: "The US questions, whatever the country",
};
