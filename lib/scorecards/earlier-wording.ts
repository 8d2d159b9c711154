import { requirementKindNames } from "@/lib/jobs/job-words";
import type { RequirementView } from "./schemas";

/** How a requirement read in a version, where it says something else now; null where it says the same. */
export function earlierWording(requirement: RequirementView, version: number): string | null {
  const old = requirement.earlier.find((one) => one.version === version);
  if (!old || (old.text === requirement.text && old.kind === requirement.kind)) return null;
  return old.kind === requirement.kind
    ? old.text
    : `${old.text} (${requirementKindNames[old.kind].toLowerCase()})`;
}
