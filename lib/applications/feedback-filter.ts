/** What can be asked of an application's feedback: only who was asked and who has submitted, never what. */
export const feedbackFilters = ["given", "none", "owed", "mine"] as const;
export type FeedbackFilter = (typeof feedbackFilters)[number];

export const feedbackFilterNames: Record<FeedbackFilter, string> = {
  given: "Feedback given",
  none: "No feedback yet",
  owed: "Feedback owed",
  mine: "My feedback owed",
};
