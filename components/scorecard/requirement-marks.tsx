import { requirementWeightNames } from "@/lib/jobs/job-words";
import type { RequirementView } from "@/lib/scorecards/schemas";

/** What a requirement is besides its words: preferred only, weighty, or taken from the posting since. */
export function RequirementMarks({ requirement }: { requirement: RequirementView }) {
  const { kind, weight, isRemoved } = requirement;
  const marks = [
    kind === "preferred" && "preferred",
    weight > 1 && requirementWeightNames[weight].toLowerCase(),
    isRemoved && "not in the posting any more",
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return <span className="text-ink-soft"> ({marks.join(", ")})</span>;
}
