import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";
import { tagApplicationInput } from "@/lib/tags/schemas";
import { tagApplication } from "@/lib/tags/tag-application";

const body = tagApplicationInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return tagApplication(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
