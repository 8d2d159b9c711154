import { toApplicationId } from "@/lib/applications/to-application-id";
import { writeMessageInput } from "@/lib/messages/message-schemas";
import { writeMessage } from "@/lib/messages/write-message";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = writeMessageInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return writeMessage(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
