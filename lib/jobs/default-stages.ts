import type { StageKind } from "./job-views";

type NewStage = { name: string; publicName: string; kind: StageKind; promisedDays: number | null };

/** What a new job begins with; every line can be changed in its settings. */
export const defaultStages: NewStage[] = [
  { name: "Applied", publicName: "Received", kind: "applied", promisedDays: 3 },
  { name: "Résumé review", publicName: "Under review by the team", kind: "review", promisedDays: 7 },
  {
    name: "Recruiter screen",
    publicName: "Conversation with our recruiter",
    kind: "screen",
    promisedDays: 7,
  },
  { name: "Research talk", publicName: "Research talk", kind: "interview", promisedDays: 14 },
  { name: "Panel", publicName: "Panel interviews", kind: "interview", promisedDays: 14 },
  { name: "Offer", publicName: "Offer", kind: "offer", promisedDays: 7 },
  { name: "Hired", publicName: "Welcome", kind: "hired", promisedDays: null },
];
