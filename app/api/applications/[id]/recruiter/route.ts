import { toApplicationId } from "@/lib/applications/to-application-id";
import { parseInput } from "@/lib/parse-input";
import { assignRecruiter } from "@/lib/recruiters/assign-recruiter";
import { listRecruiters } from "@/lib/recruiters/queries";
import { assignRecruiterInput } from "@/lib/recruiters/schemas";
import { readJson, route } from "@/lib/route";

const body = assignRecruiterInput.omit({ applicationId: true });

/** Who could look after it. */
export const GET = route<{ id: string }>(({ viewer, params }) =>
  listRecruiters(viewer, toApplicationId(params.id)),
);

export const POST = route<{ id: string }>(async ({ viewer, params, request }) => {
  const applicationId = toApplicationId(params.id);
  return assignRecruiter(viewer, { applicationId, ...parseInput(body, await readJson(request)) });
});
