/** Every kind of thing that can have happened. Never renamed: old rows keep their word. */
export const eventTypes = [
  "application.received",
  "application.added",
  "application.submitted_again",
  "application.moved",
  "application.move_undone",
  "application.rejected",
  "application.reopened",
  "application.withdrawn",
  "document.added",
  "note.added",
  "reviewer.asked",
  "reviewer.removed",
  "feedback.declined",
  "scorecard.submitted",
  "mail.queued",
  "mail.cancelled",
  "job.created",
  "job.updated",
  "job.status_changed",
  "posting.updated",
  "stages.updated",
  "questions.updated",
  "requirements.updated",
  "hiring_team.updated",
  "user.invited",
  "user.role_changed",
  "user.disabled",
  "user.enabled",
  "user.signed_in",
  "user.password_set",
  "user.password_reset_asked",
  "organisation.updated",
  "consent_text.added",
  "candidate_link.created",
  "candidate_link.revoked",
  "demo.filled",
] as const;

/** What changes the stage of an application: the newest of these says who brought it where it is. */
export const stageEventTypes = ["application.moved", "application.move_undone"] as const;

export type EventType = (typeof eventTypes)[number];
