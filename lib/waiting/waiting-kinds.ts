/** What somebody can wait for; the words of the URL, the list's filter and the home page. */
export const waitingKinds = ["late", "tomorrow", "feedback", "answer"] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const waitingNames: Record<WaitingKind, string> = {
  late: "Past the promise",
  tomorrow: "Due by tomorrow",
  feedback: "Feedback owed",
  answer: "Answer owed",
};
