import { undoMergeInput } from "@/lib/duplicates/schemas";
import { undoMerge } from "@/lib/duplicates/undo-merge";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const POST = route(async ({ viewer, request }) =>
  undoMerge(viewer, parseInput(undoMergeInput, await readJson(request))),
);
