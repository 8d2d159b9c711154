type MailKind = { name: string; button: string };

const seeApplication = "See your application";

const kinds: Record<string, MailKind> = {
  application_received: { name: "Application received", button: seeApplication },
  application_stands: { name: "Applied again", button: seeApplication },
  referral_invitation: { name: "Suggested by a colleague", button: "Read about the role" },
  draft_link: { name: "Link to a draft", button: "Go on with your application" },
  candidate_link: { name: "Link to own page", button: seeApplication },
  application_moved: { name: "Moved on", button: seeApplication },
  message: { name: "Message from the team", button: "Read and answer" },
  rejection: { name: "Rejection", button: seeApplication },
  withdrawn: { name: "Withdrawn", button: seeApplication },
  erasure_asked: { name: "Confirm an erasure", button: "Read on, and confirm" },
  address_asked: { name: "Confirm another address", button: "Read on, and confirm" },
  address_changed: { name: "Address changed", button: "Open" },
  erased: { name: "Erased", button: "Open roles" },
  digest: { name: "Who is waiting", button: "See who is waiting" },
  feedback_asked: { name: "Feedback asked", button: "Give feedback" },
  feedback_owed: { name: "Feedback asked", button: "See who waits" },
  feedback_reminder: { name: "Reminder of feedback", button: "See who waits" },
  invitation: { name: "Invitation", button: "Choose a password" },
  password_reset: { name: "New password", button: "Choose a new password" },
};

/** What a kind of mail is called on screen, and what its button says; an unknown one is still a mail. */
export function mailKind(kind: string): MailKind {
  return kinds[kind] ?? { name: kind.replaceAll("_", " "), button: "Open" };
}
