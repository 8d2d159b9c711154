import { undoMoveInput } from "@/lib/applications/schemas";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { undoMove } from "@/lib/applications/undo-move";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = undoMoveInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  const { moveId } = parseInput(body, await readJson(request));
  return undoMove(viewer, { applicationId, moveId });
});
