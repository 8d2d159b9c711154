/**
 * The mails that go to candidates, what each may be filled with, and the templates it comes with: more than
 * one only for what a colleague writes, who chooses among them.
 */
export const templateKinds = {
  application_received: {
    name: "Application received",
    when: "Sent as soon as somebody has applied.",
    variables: ["greeting", "title", "organisation", "reference", "next", "link", "days", "page"],
    needsLink: false,
  },
  application_stands: {
    name: "Applied again",
    when: "Sent when somebody who has an application for a job sends its form again.",
    variables: ["greeting", "title", "organisation", "reference", "link", "days", "page"],
    needsLink: false,
  },
  application_moved: {
    name: "Moved on",
    when: "Sent an hour after somebody was moved to a stage whose job says so.",
    variables: ["greeting", "title", "organisation", "reference", "stage", "next", "link", "days", "page"],
    needsLink: false,
  },
  message: {
    name: "Message from the team",
    when: "What a colleague begins with who writes to a candidate.",
    variables: ["greeting", "name", "title", "organisation", "reference", "stage", "sender", "link"],
    needsLink: false,
  },
  rejection: {
    name: "Rejected",
    when: "What a colleague begins with who rejects; it leaves after the job's delay.",
    variables: ["greeting", "name", "title", "organisation", "reference", "sender", "link"],
    needsLink: false,
  },
  withdrawn: {
    name: "Withdrawn",
    when: "Sent when somebody withdraws an application.",
    variables: ["greeting", "title", "organisation", "reference", "until", "link"],
    needsLink: false,
  },
  erasure_asked: {
    name: "Confirm an erasure",
    when: "Sent when somebody asks to have everything about them erased.",
    variables: ["organisation", "hours", "link"],
    needsLink: true,
  },
  address_asked: {
    name: "Confirm another address",
    when: "Sent to the old and the new address when somebody wants to be written to elsewhere.",
    variables: ["organisation", "hours", "link"],
    needsLink: true,
  },
  address_changed: {
    name: "Address changed",
    when: "Sent to the old address once both have confirmed.",
    variables: ["organisation"],
    needsLink: false,
  },
  erased: {
    name: "Erased",
    when: "The last mail to somebody who had their data erased.",
    variables: ["organisation"],
    needsLink: false,
  },
  referral_invitation: {
    name: "Suggested by a colleague",
    when: "Sent when a colleague suggests somebody for a job, who is then free to apply.",
    variables: ["greeting", "title", "organisation", "sender", "days", "link"],
    needsLink: true,
  },
  candidate_link: {
    name: "Link requested",
    when: "Sent when somebody asks for a link to their own page.",
    variables: ["organisation", "link", "days"],
    needsLink: true,
  },
  draft_link: {
    name: "Link to a draft",
    when: "Sent when somebody keeps an application that is not finished.",
    variables: ["title", "organisation", "saved", "until", "link"],
    needsLink: true,
  },
} as const satisfies Record<string, TemplateKindFacts>;

type TemplateKindFacts = {
  name: string;
  when: string;
  variables: readonly string[];
  /** Without it such a mail would be of no use. */
  needsLink: boolean;
};

export type TemplateKind = keyof typeof templateKinds;

export function isTemplateKind(kind: string): kind is TemplateKind {
  return kind in templateKinds;
}

export const templateKindNames = Object.keys(templateKinds).filter(isTemplateKind);

/** What a mail of this kind is filled with; the link is filled in when it is sent. */
export type MailValues<Kind extends TemplateKind> = Record<
  Exclude<(typeof templateKinds)[Kind]["variables"][number], "link">,
  string | number
>;

/** What each variable stands for, as the settings say it. */
export const variableWords: Record<string, string> = {
  greeting: "Hello and the name, or only hello where a name could be an advertisement",
  name: "the candidate's name",
  title: "the job's title",
  organisation: "your organisation's name",
  reference: "the application's number",
  next: "what comes next and by when, as the job's stages promise",
  stage: "the public name of the stage",
  sender: "who writes",
  link: "the button to the candidate's own page; in a paragraph of its own",
  days: "how many days the link works",
  page: "the address where a new link can be asked for",
  saved: "when the draft was kept",
  until: "until when it can be done",
  hours: "how many hours the link works",
};
