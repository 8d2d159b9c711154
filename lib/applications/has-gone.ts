import type { ListOptions } from "./list-options-view";
import type { ListFilters } from "./list-schemas";

/** Do these filters name a stage, tag, question or colleague that is not there any more? */
export function hasGone({ stage, tag, answer, recruiter }: ListFilters, options: ListOptions): boolean {
  const isGone = (known: { id: string }[]) => (id: string) => !known.some((one) => one.id === id);
  return (
    stage.some(isGone(options.stages)) ||
    tag.some(isGone(options.tags)) ||
    answer.map(({ questionId }) => questionId).some(isGone(options.questions)) ||
    recruiter.filter((one) => one !== "me" && one !== "nobody").some(isGone(options.recruiters))
  );
}
