import { dismissDuplicate } from "@/lib/duplicates/dismiss-duplicate";
import { pairInput } from "@/lib/duplicates/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const POST = route(async ({ viewer, request }) =>
  dismissDuplicate(viewer, parseInput(pairInput, await readJson(request))),
);
