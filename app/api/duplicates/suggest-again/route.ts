import { pairInput } from "@/lib/duplicates/schemas";
import { suggestAgain } from "@/lib/duplicates/suggest-again";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const POST = route(async ({ viewer, request }) =>
  suggestAgain(viewer, parseInput(pairInput, await readJson(request))),
);
