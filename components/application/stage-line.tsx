import { Check } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { StageView } from "@/lib/applications/application-view";

type StageLineProps = { stages: StageView[]; stageId: string };

/** Where they are in the job's pipeline; on a small screen only the place itself. */
export function StageLine({ stages, stageId }: StageLineProps) {
  const current = stages.findIndex(({ id }) => id === stageId);
  return (
    <>
      <p className="text-sm sm:hidden">
        <span className="font-semibold">{stages[current]?.name}</span>
        <span className="text-ink-soft">
          {" "}
          · stage {current + 1} of {stages.length}
        </span>
      </p>
      <ol aria-label="Stages" className="hidden flex-wrap gap-x-3 gap-y-0.5 text-sm sm:flex">
        {stages.map(({ id, name }, index) => (
          <li
            key={id}
            aria-current={index === current ? "step" : undefined}
            className={classNames(
              "flex items-center gap-1 border-b-2 pb-0.5",
              index === current ? "border-accent font-semibold" : "border-transparent text-ink-soft",
            )}
          >
            {index < current && <Check aria-hidden className="size-3.5" />}
            {name}
          </li>
        ))}
      </ol>
    </>
  );
}
