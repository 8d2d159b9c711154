import { z } from "zod";
import { toApplicationId } from "@/lib/applications/to-application-id";
import { route } from "@/lib/route";
import { findPassages } from "@/lib/scorecards/find-passages";

export const GET = route<{ id: string }>(({ viewer, params, request }) => {
  const wanted = new URL(request.url).searchParams;
  const requirementId = z.uuid().nullable().catch(null).parse(wanted.get("requirement"));
  const typed = wanted.get("q") ?? "";
  return findPassages(viewer, { applicationId: toApplicationId(params.id), requirementId, typed });
});
