/** Where one was in a job's queue, in a cookie of that job's page alone: ids and filters, never a search. */
export const queueCookie = "assay.triage";
