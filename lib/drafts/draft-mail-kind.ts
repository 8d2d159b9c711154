/** A mail of this kind shows the desk that it was sent, and nothing of what it is about. */
export const draftMailKind = "draft_link";
