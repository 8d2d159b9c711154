import type { ListColumn } from "@/lib/list-columns/list-columns";

/** Beside the name, which takes what is left. */
export const columnPx: Record<ListColumn, number> = {
  stage: 144,
  status: 88,
  source: 120,
  tags: 160,
  recruiter: 128,
  applied: 120,
  entered: 208,
  feedback: 80,
  location: 152,
  affiliation: 176,
  publications: 96,
  snoozed: 128,
  reference: 104,
  email: 208,
  phone: 136,
  orcid: 168,
  github: 168,
  website: 168,
  scholar: 168,
};

const namePx = 280;
const actionsPx = 160;
const boxPx = 40;

/** Narrower, a table scrolls sideways in its own place. */
export function tablePx(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + columnPx[column], namePx + actionsPx + boxPx);
}
