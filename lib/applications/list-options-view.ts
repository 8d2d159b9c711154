import type { QuestionKind } from "@/lib/questions/question-kinds";
import type { RecruiterView } from "@/lib/recruiters/schemas";
import type { TagView } from "@/lib/tags/schemas";
import type { BoardStage } from "./board-schemas";

/** What a job's applications can be filtered by. */
export type ListOptions = {
  stages: BoardStage[];
  sources: string[];
  tags: TagView[];
  questions: FilterQuestion[];
  recruiters: RecruiterView[];
};

/** `options` are the answers that were offered, where they were; `unit` is what a number counts. */
export type FilterQuestion = {
  id: string;
  label: string;
  kind: QuestionKind;
  options: string[];
  unit: string | null;
};
