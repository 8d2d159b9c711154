import { requirementKindNames } from "@/lib/jobs/job-words";
import type { RequirementView } from "@/lib/scorecards/schemas";

export type RequirementGroup = { title: string; isInFocus: boolean; requirements: RequirementView[] };

/**
 * The rows of a form: what the stage looks at first. By focus area where there are any, in the order of their first
 * row, else by kind.
 */
export function groupRequirements(requirements: RequirementView[]): RequirementGroup[] {
  const titleOf = requirements.some(({ focusArea }) => focusArea !== null)
    ? ({ focusArea }: RequirementView) => focusArea ?? "Other"
    : ({ kind }: RequirementView) => requirementKindNames[kind];
  return [true, false].flatMap((isInFocus) => {
    const rows = requirements.filter((requirement) => requirement.isInFocus === isInFocus);
    const titles = [...new Set(rows.map(titleOf))].toSorted((one, other) => rank(one) - rank(other));
    return titles.map((title) => ({
      title,
      isInFocus,
      requirements: rows.filter((requirement) => titleOf(requirement) === title),
    }));
  });
}

/** What belongs to no area comes last. */
function rank(title: string): number {
  return title === "Other" ? 1 : 0;
}
