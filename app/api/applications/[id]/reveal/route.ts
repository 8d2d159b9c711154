import { revealApplication } from "@/lib/anonymous/reveal-application";
import { revealApplicationInput } from "@/lib/anonymous/reveal-schemas";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = revealApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return revealApplication(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
