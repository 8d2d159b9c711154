import { markMentionsSeen } from "@/lib/notes/mark-mentions-seen";
import { seenMentionsInput } from "@/lib/notes/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

export const POST = route(async ({ viewer, request }) =>
  markMentionsSeen(viewer, parseInput(seenMentionsInput, await readJson(request))),
);
