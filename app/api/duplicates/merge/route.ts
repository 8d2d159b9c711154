import { mergeCandidates } from "@/lib/duplicates/merge-candidates";
import { mergeInput } from "@/lib/duplicates/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const POST = route(async ({ viewer, request }) =>
  mergeCandidates(viewer, parseInput(mergeInput, await readJson(request))),
);
