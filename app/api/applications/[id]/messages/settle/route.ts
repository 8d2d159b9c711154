import { toApplicationId } from "@/lib/applications/to-application-id";
import { settleAnswersInput } from "@/lib/messages/message-schemas";
import { settleAnswers } from "@/lib/messages/settle-answers";
import { parseInput } from "@/lib/parse-input";
import { readJson, route } from "@/lib/route";

const body = settleAnswersInput.omit({ applicationId: true });

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return settleAnswers(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
