import { AppError, type FieldErrors } from "@/lib/errors";
import type { StageKind } from "./job-views";

/**
 * What makes a pipeline one: applications arrive in the first stage and nowhere else, somebody can be hired
 * in the last, and no two stages share a name. @throws AppError `invalid` at the stage
 */
export function checkPipeline(stages: { name: string; kind: StageKind }[]): void {
  const fieldErrors: FieldErrors = {};
  const names = new Set<string>();
  for (const [index, { name, kind }] of stages.entries()) {
    const place = `stages[${index}]`;
    if ((kind === "applied") !== (index === 0)) {
      fieldErrors[`${place}.kind`] = [
        index === 0
          ? "The first stage is of the kind Applied: there applications arrive."
          : "Only the first stage is of the kind Applied.",
      ];
    }
    if (index === stages.length - 1 && kind !== "hired") {
      fieldErrors[`${place}.kind`] = ["The last stage is of the kind Hired: entering it hires."];
    }
    if (names.has(name.toLowerCase())) fieldErrors[`${place}.name`] = ["Another stage has this name."];
    names.add(name.toLowerCase());
  }
  if (Object.keys(fieldErrors).length === 0) return;
  throw new AppError("invalid", "Please check the marked fields.", { fieldErrors });
}
