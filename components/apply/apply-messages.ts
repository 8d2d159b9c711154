import type { Messages } from "@/lib/i18n/messages";

type Apply = Messages["apply"];

/** The catalogue's part that the form needs in the browser, handed down by the page. */
export type ApplyFormMessages = Pick<
  Apply,
  | "labels"
  | "help"
  | "errors"
  | "sections"
  | "publications"
  | "questions"
  | "submit"
  | "submitting"
  | "summaryTitle"
  | "chooseAgain"
  | "offline"
  | "upload"
  | "privacyLink"
  | "draft"
  | "trap"
>;

export function formMessages(apply: Apply): ApplyFormMessages {
  const { labels, help, errors, sections, publications, questions, submit, submitting } = apply;
  const { summaryTitle, chooseAgain, offline, upload, privacyLink, draft, trap } = apply;
  return {
    labels,
    help,
    errors,
    sections,
    publications,
    questions,
    submit,
    submitting,
    summaryTitle,
    chooseAgain,
    offline,
    upload,
    privacyLink,
    draft,
    trap,
  };
}
