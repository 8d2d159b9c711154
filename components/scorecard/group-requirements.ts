import { requirementKindNames } from "@/lib/jobs/job-words";
import type { RequirementView } from "@/lib/scorecards/schemas";

export type RequirementGroup = { title: string; isInFocus: boolean; requirements: RequirementView[] };

/** The rows of a form: what the stage looks at first. By focus area where there are any, else by kind. */
export function groupRequirements(requirements: RequirementView[]): RequirementGroup[] {
  const hasAreas = requirements.some(({ focusArea }) => focusArea !== null);
  const titleOf = ({ kind, focusArea }: RequirementView) =>
    hasAreas ? (focusArea?.name ?? "Other") : requirementKindNames[kind];
  // What belongs to no area comes last; without areas all keep their places.
  const rank = ({ focusArea }: RequirementView) => focusArea?.position ?? Number.MAX_SAFE_INTEGER;
  const sorted = requirements.toSorted((one, other) => rank(one) - rank(other));
  return [true, false].flatMap((isInFocus) => {
    const rows = sorted.filter((requirement) => requirement.isInFocus === isInFocus);
    return [...new Set(rows.map(titleOf))].map((title) => ({
      title,
      isInFocus,
      requirements: rows.filter((requirement) => titleOf(requirement) === title),
    }));
  });
}
