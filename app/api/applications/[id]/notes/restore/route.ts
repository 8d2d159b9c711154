import { toApplicationId } from "@/lib/applications/to-application-id";
import { restoreNote } from "@/lib/notes/restore-note";
import { noteInput } from "@/lib/notes/schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = noteInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return restoreNote(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
