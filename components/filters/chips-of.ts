import type { AnswerFilter } from "@/lib/applications/answer-filter";
import { feedbackFilterNames } from "@/lib/applications/feedback-filter";
import type { FilterQuestion, ListOptions } from "@/lib/applications/list-options-view";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { listStatusWords } from "@/lib/applications/status-words";
import { waitingNames } from "@/lib/waiting/waiting-kinds";

/** `isGone`: it names what is not there any more, so that it leaves fewer people than it seems to, or none. */
export type Chip = { what: string; without: Partial<ListFilters>; isGone: boolean };

type Named = { id: string; name: string };

/** Each filter that hides somebody in words, and what the filters are without it. */
export function chipsOf(filters: ListFilters, options: ListOptions): Chip[] {
  const { stage, status, waiting, feedback, tag, source, recruiter, answer, location } = filters;
  const chips: Chip[] = [];
  const add = (what: string, without: Partial<ListFilters>, isGone = false) =>
    chips.push({ what, without, isGone });
  if (stage.length > 0) {
    const { words, isGone } = namesOf(stage, options.stages, "a stage");
    add(`Stage: ${words}`, { stage: [] }, isGone);
  }
  if (status !== "current") add(listStatusWords[status], { status: "current" });
  if (waiting) add(waitingNames[waiting], { waiting: null });
  if (feedback) add(feedbackFilterNames[feedback], { feedback: null });
  if (recruiter.length > 0) {
    const people = [{ id: "me", name: "me" }, { id: "nobody", name: "nobody" }, ...options.recruiters];
    const { words, isGone } = namesOf(recruiter, people, "somebody");
    add(`Recruiter: ${words}`, { recruiter: [] }, isGone);
  }
  if (source.length > 0) add(`Source: ${anyOf(source.map(sourceWords))}`, { source: [] });
  for (const id of tag) {
    const { words, isGone } = namesOf([id], options.tags, "a tag");
    add(`Tag: ${words}`, { tag: tag.filter((one) => one !== id) }, isGone);
  }
  for (const one of answer) {
    const question = options.questions.find(({ id }) => id === one.questionId);
    const words = question ? answerWords(one, question) : "Answer to a question that is gone";
    add(words, { answer: answer.filter((other) => other !== one) }, !question);
  }
  if (location.trim()) add(`Place: ${location.trim()}`, { location: "" });
  for (const chip of dayChips(filters)) add(chip.what, chip.without);
  return chips;
}

function namesOf(ids: string[], known: Named[], what: string): { words: string; isGone: boolean } {
  const names = ids.flatMap((id) => known.find((one) => one.id === id)?.name ?? []);
  const isGone = names.length < ids.length;
  return { words: anyOf(isGone ? [...names, `${what} that is gone`] : names), isGone };
}

function answerWords(filter: AnswerFilter, { label, unit }: FilterQuestion): string {
  switch (filter.kind) {
    case "is":
      return `${label} ${anyOf(filter.values)}`;
    case "between":
      return [label, betweenWords(filter), unit].filter(Boolean).join(" ");
    case "given":
      return `${label} Answered`;
    case "missing":
      return `${label} Not answered`;
  }
}

function betweenWords({ from, to }: { from: string; to: string }): string {
  if (from === "") return `up to ${to}`;
  return to === "" ? `from ${from}` : `${from} to ${to}`;
}

function dayChips({ appliedFrom, appliedTo, movedFrom, movedTo }: ListFilters) {
  return [
    appliedFrom && { what: `Applied from ${appliedFrom}`, without: { appliedFrom: null } },
    appliedTo && { what: `Applied until ${appliedTo}`, without: { appliedTo: null } },
    movedFrom && { what: `In stage since ${movedFrom} or later`, without: { movedFrom: null } },
    movedTo && { what: `In stage since ${movedTo} or earlier`, without: { movedTo: null } },
  ].filter((chip) => chip !== null && chip !== "");
}

function anyOf(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
