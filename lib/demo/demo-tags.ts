/** What the demo's recruiters tag with. */
export const demoTags = [
  "Strong theory",
  "Large-scale training",
  "Needs relocation",
  "Referred twice",
  "Next year",
] as const;
