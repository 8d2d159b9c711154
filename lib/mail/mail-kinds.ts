type MailKind = { name: string; button: string };

const kinds: Record<string, MailKind> = {
  acknowledgement: { name: "Application received", button: "See your application" },
  application_again: { name: "Applied again", button: "See your application" },
  candidate_link: { name: "Link to the application", button: "See your application" },
  rejection: { name: "Rejection", button: "See your application" },
  invitation: { name: "Invitation", button: "Choose a password" },
  password_reset: { name: "New password", button: "Choose a new password" },
  feedback_asked: { name: "Feedback asked", button: "Open the application" },
};

/** What a kind of mail is called on screen, and what its button says; an unknown one is still a mail. */
export function mailKind(kind: string): MailKind {
  return kinds[kind] ?? { name: kind.replaceAll("_", " "), button: "Open" };
}
