import type { Role } from "@/lib/auth/viewer";

export const people = ["nobody", "admin", "recruiter", "hiring_manager", "interviewer"] as const;
export type Who = (typeof people)[number];

/** On the team, or assigned: `own`. Seen by recruiters without a team: `other`. Only its team: `confidential`. */
export const worlds = ["own", "other", "confidential"] as const;
export type World = (typeof worlds)[number];

type Sees = Record<World, readonly Role[]>;

const all: readonly Role[] = ["admin", "recruiter", "hiring_manager", "interviewer"];
const recruiting: readonly Role[] = ["admin", "recruiter"];

/** The same whatever the world: pages and routes that name no job and no application. */
const everywhere = (roles: readonly Role[]): Sees => ({ own: roles, other: roles, confidential: roles });

/** Each person is on the team of `own` (the interviewer is assigned there) and nowhere else. */
const jobOrApplication: Sees = { own: all, other: recruiting, confidential: ["admin"] };
const ofRecruiting: Sees = { own: recruiting, other: recruiting, confidential: ["admin"] };
const ofDeciders: Sees = {
  own: ["admin", "recruiter", "hiring_manager"],
  other: recruiting,
  confidential: ["admin"],
};

export const publicPages = [
  "/",
  "/[...unknown]",
  "/application",
  "/application/[id]/self-identification",
  "/application/[id]/documents",
  "/application/[id]/withdraw",
  "/application/address",
  "/application/address/confirm",
  "/application/details",
  "/application/erase",
  "/application/erase/confirm",
  "/application/erase/done",
  "/jobs/[slug]",
  "/jobs/[slug]/apply",
  "/jobs/[slug]/apply/received",
  "/jobs/[slug]/apply/self-identification",
  "/privacy",
  "/privacy/[version]",
  "/sign-in",
  "/sign-in/forgot",
  "/sign-in/reset",
];

/** Who may open which page of the desk; whoever may not gets the 404 of a page that is not there. */
export const deskPages: Record<string, Sees> = {
  "/desk": everywhere(all),
  "/desk/[...unknown]": everywhere([]),
  "/desk/jobs": everywhere(all),
  "/desk/mentions": everywhere(all),
  "/desk/refer": everywhere(all),
  "/desk/jobs/new": everywhere(recruiting),
  "/desk/jobs/[slug]": jobOrApplication,
  "/desk/jobs/[slug]/bulk": ofDeciders,
  "/desk/jobs/[slug]/import": ofRecruiting,
  "/desk/imports/[id]": ofRecruiting,
  "/desk/bulk/[id]": ofDeciders,
  "/desk/jobs/[slug]/settings": ofRecruiting,
  "/desk/jobs/[slug]/add": ofRecruiting,
  "/desk/applications/[id]": jobOrApplication,
  "/desk/applications/[id]/merge": ofRecruiting,
  "/desk/duplicates": everywhere(recruiting),
  "/desk/applications/[id]/panel": jobOrApplication,
  "/desk/applications/[id]/packet": jobOrApplication,
  "/desk/jobs/[slug]/compare": ofDeciders,
  "/desk/applications/[id]/hold": everywhere(["admin"]),
  "/desk/search": everywhere(all),
  "/desk/settings": everywhere(all),
  "/desk/settings/account": everywhere(all),
  "/desk/settings/organisation": everywhere(["admin"]),
  "/desk/settings/retention": everywhere(["admin"]),
  "/desk/settings/outbox": everywhere(recruiting),
  "/desk/settings/outbox/[id]": ofRecruiting,
  "/desk/settings/tags": everywhere(recruiting),
  "/desk/settings/templates": everywhere(recruiting),
  "/desk/settings/templates/[id]": everywhere(recruiting),
  "/desk/settings/templates/new": everywhere(recruiting),
  "/desk/settings/users": everywhere(["admin"]),
  "/desk/waiting": everywhere(["admin", "recruiter", "hiring_manager"]),
};

export const publicRoutes = [
  "/api/health",
  "/api/pdfjs/[version]/[folder]/[file]",
  "/application/address/open",
  "/application/download",
  "/application/erase/open",
  "/application/open",
  "/feed.xml",
  "/jobs.json",
  "/jobs/[slug]/apply/draft",
  "/jobs/[slug]/share-image",
];

/** Writes open to everybody, from our own pages alone. What is sent is no file, so that nothing is stored. */
export const publicWrites = ["POST /api/uploads"];

/** Who gets past the door of which route; the input sent is empty, so a write ends in 422 and changes nothing. */
export const deskRoutes: Record<string, Sees> = {
  "GET /api/applications/[id]": jobOrApplication,
  "POST /api/applications/[id]/move": ofDeciders,
  "POST /api/applications/[id]/undo-move": ofDeciders,
  "POST /api/applications/[id]/reject": ofDeciders,
  "POST /api/applications/[id]/reopen": ofDeciders,
  "POST /api/applications/[id]/undo-reopening": ofDeciders,
  "POST /api/applications/[id]/snooze": ofDeciders,
  "POST /api/applications/[id]/reveal": { own: ["recruiter"], other: ["recruiter"], confidential: [] },
  "POST /api/applications/[id]/override": everywhere(["admin"]),
  "GET /api/applications/[id]/recruiter": ofDeciders,
  "POST /api/applications/[id]/recruiter": ofDeciders,
  "POST /api/applications/[id]/tags": ofDeciders,
  "DELETE /api/applications/[id]/tags/[tagId]": ofDeciders,
  "POST /api/applications/[id]/notes": jobOrApplication,
  "POST /api/applications/[id]/notes/delete": jobOrApplication,
  "POST /api/applications/[id]/notes/restore": jobOrApplication,
  "GET /api/applications/[id]/mentionable": jobOrApplication,
  "POST /api/mentions/seen": everywhere(all),
  "GET /api/applications/[id]/same-person": jobOrApplication,
  "POST /api/duplicates/dismiss": everywhere(recruiting),
  "POST /api/duplicates/suggest-again": everywhere(recruiting),
  "POST /api/duplicates/merge": everywhere(recruiting),
  "POST /api/merges/undo": everywhere(recruiting),
  "GET /api/applications/[id]/history": jobOrApplication,
  "GET /api/applications/[id]/reviewers": ofDeciders,
  "POST /api/applications/[id]/reviewers": ofDeciders,
  "DELETE /api/applications/[id]/reviewers/[userId]": ofDeciders,
  "POST /api/applications/[id]/conflicts": jobOrApplication,
  "POST /api/applications/[id]/conflicts/[userId]": ofDeciders,
  "GET /api/applications/[id]/passages": jobOrApplication,
  "PUT /api/applications/[id]/scorecard": jobOrApplication,
  "POST /api/applications/[id]/scorecard": jobOrApplication,
  "PUT /api/applications/[id]/scorecard/revision": jobOrApplication,
  "POST /api/applications/[id]/scorecard/revision": jobOrApplication,
  "DELETE /api/applications/[id]/scorecard/revision": jobOrApplication,
  "POST /api/applications/[id]/decline": jobOrApplication,
  "GET /api/search": everywhere(all),
  "GET /api/list-columns": everywhere(all),
  "PUT /api/list-columns": everywhere(all),
  "GET /api/tags": everywhere(["admin", "recruiter", "hiring_manager"]),
  "POST /api/applications/[id]/messages": ofRecruiting,
  "POST /api/applications/[id]/messages/cancel": ofRecruiting,
  "POST /api/applications/[id]/messages/settle": ofRecruiting,
  "GET /api/applications/[id]/messages/drafts": ofRecruiting,
  "POST /api/message-templates/preview": everywhere(recruiting),
  "GET /api/documents/[id]": jobOrApplication,
  "GET /api/documents/[id]/text": jobOrApplication,
  "GET /api/live?job=[slug]": ofDeciders,
  "GET /api/live?application=[id]": jobOrApplication,
  "GET /api/jobs/[slug]/board": ofDeciders,
  "GET /api/jobs/[slug]/filters": jobOrApplication,
  "GET /api/jobs/[slug]/views": ofDeciders,
  "POST /api/jobs/[slug]/views": ofDeciders,
  "GET /api/jobs/[slug]/views/counts": ofDeciders,
  "PUT /api/jobs/[slug]/views/[viewId]": ofDeciders,
  "DELETE /api/jobs/[slug]/views/[viewId]": ofDeciders,
  "GET /api/jobs/[slug]/applications": jobOrApplication,
  "GET /api/jobs/[slug]/export": ofDeciders,
  "POST /api/jobs/[slug]/imports": ofRecruiting,
  "GET /api/imports/[id]": ofRecruiting,
  "POST /api/imports/[id]/check": ofRecruiting,
  "POST /api/imports/[id]/start": ofRecruiting,
  "POST /api/imports/[id]/undo": ofRecruiting,
  "GET /api/jobs/[slug]/bulk": ofDeciders,
  "POST /api/jobs/[slug]/bulk": ofDeciders,
  "GET /api/bulk/[id]": ofDeciders,
  "POST /api/bulk/[id]/undo": ofDeciders,
  "GET /api/jobs/[slug]/triage": ofDeciders,
  "GET /api/jobs/[slug]/stages/[stageId]/applications": ofDeciders,
};
