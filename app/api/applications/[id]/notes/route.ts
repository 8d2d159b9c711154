import { toApplicationId } from "@/lib/applications/to-application-id";
import { writeNoteInput } from "@/lib/notes/schemas";
import { writeNote } from "@/lib/notes/write-note";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = writeNoteInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return writeNote(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
