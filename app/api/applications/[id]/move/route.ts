import { moveApplication } from "@/lib/applications/move-application";
import { moveApplicationInput } from "@/lib/applications/schemas";
import { notFound } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const { applicationId } = moveApplicationInput.shape;
const body = moveApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  if (!applicationId.safeParse(params.id).success) throw notFound();
  const stages = parseInput(body, await readJson(request));
  return moveApplication(viewer, { applicationId: params.id, ...stages });
});
