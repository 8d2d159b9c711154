"use client";

import { groupRequirements, type RequirementGroup } from "./group-requirements";
import { RequirementRow } from "./requirement-row";
import { useScorecard } from "./use-scorecard";

/** What the application's stage looks at; the rest is a click away, and open where something of it is rated. */
export function RequirementGroups() {
  const { requirements, state, errors } = useScorecard();
  const groups = groupRequirements(requirements);
  const others = groups.filter(({ isInFocus }) => !isInFocus);
  const rows = others.flatMap((group) => group.requirements);
  const isTouched = rows.some(({ id }) => state.rated[id]?.rating || errors[id]);
  return (
    <>
      {groups
        .filter(({ isInFocus }) => isInFocus)
        .map((group) => (
          <Group key={group.title} {...group} />
        ))}
      {rows.length > 0 && (
        <details open={isTouched || undefined}>
          <summary className="cursor-pointer py-1 thumb:py-3.5 text-sm text-ink-soft hover:text-ink">
            {rows.length === 1 ? "1 requirement" : `${rows.length} requirements`} this stage does not look at
          </summary>
          <div className="flex flex-col gap-4 pt-2">
            {others.map((group) => (
              <Group key={group.title} {...group} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Group({ title, requirements }: RequirementGroup) {
  return (
    <section>
      <h3 className="pb-1 text-sm font-semibold text-ink-soft">{title}</h3>
      <ul>
        {requirements.map((requirement) => (
          <RequirementRow key={requirement.id} requirement={requirement} />
        ))}
      </ul>
    </section>
  );
}
