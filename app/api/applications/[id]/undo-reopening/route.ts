import { undoReopeningInput } from "@/lib/applications/ending-schemas";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { undoReopening } from "@/lib/applications/undo-reopening";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = undoReopeningInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  const { reopeningId } = parseInput(body, await readJson(request));
  return undoReopening(viewer, { applicationId, reopeningId });
});
