import { toApplicationId } from "@/lib/applications/to-application-id";
import { cancelMessage } from "@/lib/messages/cancel-message";
import { cancelMessageInput } from "@/lib/messages/message-schemas";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = cancelMessageInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return cancelMessage(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
