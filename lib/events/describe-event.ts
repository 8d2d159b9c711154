export type DescribedEvent = {
  type: string;
  actorKind: "user" | "candidate" | "system";
  actorName: string | null;
  data: Record<string, unknown>;
};

/** What happened, as a sentence in two parts: who, and what they did. */
export function describeEvent(event: DescribedEvent): { who: string; what: string } {
  return { who: actorOf(event), what: sentences[event.type]?.(event.data) ?? plainWords(event.type) };
}

type Data = Record<string, unknown>;

const sentences: Record<string, (data: Data) => string> = {
  "application.received": () => "applied",
  "application.added": () => "added this application by hand",
  "application.submitted_again": () => "sent the form once more; this application stands",
  "application.moved": (data) =>
    `moved this application from ${word(data, "fromStage")} to ${word(data, "toStage")}`,
  "application.move_undone": (data) =>
    `moved this back to ${word(data, "toStage")}, undoing the move to ${word(data, "fromStage")}`,
  "application.rejected": (data) =>
    `rejected this application: ${word(data, "reason")}${data.mailLeavesAt ? ", with a mail to the candidate" : ""}`,
  "application.withdrawn": (data) =>
    data.reason ? `noted that the candidate withdrew: ${word(data, "reason")}` : "withdrew this application",
  "application.withdrawal_taken_back": () => "took the withdrawal back",
  "application.erased": (data) =>
    data.why === "retention"
      ? "erased all that was personal: its time was over"
      : "erased all that was personal, at the person's request",
  "application.reopened": (data) => `reopened this application${mailWords[word(data, "mail")] ?? ""}`,
  "application.reopening_undone": () => "took back that this application was reopened",
  "document.added": (data) => (data.replaced ? "sent a new version of their résumé" : "added a document"),
  "contact.corrected": () => "corrected their contact details",
  "legal_hold.set": () => "set a legal hold: nothing of this person is erased",
  "legal_hold.lifted": () => "lifted the legal hold",
  "applications.exported": () => "downloaded a list of applications",
  "application.snoozed": (data) => `put this aside until ${dayOf(word(data, "until"))}`,
  "application.revealed": (data) => `asked to see who this is: ${word(data, "reason")}`,
  "application.woken": () => "took this back from being put aside",
  "application.tagged": (data) => `tagged this application “${word(data, "tag")}”`,
  "application.untagged": (data) => `removed the tag “${word(data, "tag")}”`,
  "application.recruiter_changed": (data) =>
    data.recruiterName
      ? `assigned this application to ${word(data, "recruiterName")}`
      : `took this application from ${word(data, "formerRecruiterName")}; nobody looks after it`,
  "candidate.merged": () => "merged the records of this person; each keeps its applications",
  "candidate.merge_undone": () => "took the records of this person apart again, as they were",
  "candidate.other_erased": () => "erased another record of this person; ask whether this one shall go, too",
  "duplicate.dismissed": () => "said that a person like this one is somebody else",
  "duplicate.suggested_again": () => "took back that a person like this one is somebody else",
  "application.referred": () => "had referred this person",
  "applications.changed_in_bulk": () => "changed many applications at once",
  "applications.bulk_undone": () => "undid a change of many applications",
  "applications.imported": () => "imported people from a file",
  "applications.import_undone": () => "undid an import",
  "application.import_undone": () => "took this back with its import",
  "note.added": () => "wrote a note",
  "note.deleted": () => "deleted a note",
  "note.restored": () => "brought a deleted note back",
  "reviewer.asked": (data) => `asked ${word(data, "userName")} for feedback`,
  "reviewer.removed": (data) => `took back asking ${word(data, "userName")} for feedback`,
  "reviewer.reminded": (data) => `reminded ${word(data, "userName")} of the feedback they were asked for`,
  "feedback.declined": () => "declined to give feedback",
  "blindness.overridden": (data) => `read others’ feedback before giving their own${because(data)}`,
  "conflict.declared": (data) => `declared a conflict of interest of their own${because(data)}`,
  "conflict.denied": (data) => `said that theirs is no conflict of interest${because(data)}`,
  "conflict.cleared": (data) =>
    `decided that ${word(data, "userName")} reviews, whatever conflict of interest was found${because(data)}`,
  "conflict.confirmed": (data) =>
    `excused ${word(data, "userName")} for a conflict of interest${because(data)}`,
  "scorecard.submitted": () => "submitted a scorecard",
  "scorecard.revised": () => "changed their scorecard, and said why",
  "message.written": (data) =>
    data.leavesAt ? "wrote to the candidate, to be sent later" : "wrote to the candidate",
  "message.cancelled": () => "kept a message to the candidate from being sent",
  "message.answered": () => "answered",
  "message.settled": () => "said that the candidate's answer needs none",
  "mail.queued": () => "queued a mail to the candidate",
  "mail.cancelled": () => "cancelled a mail to the candidate",
  "candidate_link.created": () => "was sent a new link to this application",
};

const mailWords: Record<string, string> = {
  cancelled: "; the rejection mail was cancelled",
  already_sent: "; the rejection mail had left already",
};

function actorOf({ actorKind, actorName }: DescribedEvent): string {
  if (actorKind === "candidate") return "The candidate";
  return actorName ?? (actorKind === "system" ? "Assay" : "Someone");
}

/** Gone once the person is erased. */
function because(data: Data): string {
  return data.reason ? `: ${word(data, "reason")}` : "";
}

function word(data: Data, key: string): string {
  const value = data[key];
  return typeof value === "string" && value !== "" ? value : "…";
}

function dayOf(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "later";
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** A type this version has no sentence for is still told, not hidden. */
function plainWords(type: string): string {
  return type.replaceAll(/[._]/g, " ");
}
