import "server-only";
import { z } from "zod";
import { assignRecruiter } from "@/lib/recruiters/assign-recruiter";
import type { Doer } from "./bulk-item";

const former = z.object({ recruiterId: z.uuid().nullable() });

export const doAssign: Doer<"assign"> = {
  apply: async ({ viewer, item: { applicationId } }, { recruiterId }) => {
    const done = await assignRecruiter(viewer, { applicationId, recruiterId });
    if (done.former?.id === recruiterId) return { state: "unchanged", why: "It is theirs already." };
    return { state: "done", before: { recruiterId: done.former?.id ?? null } };
  },
  undo: async ({ viewer, item: { applicationId, before } }, { recruiterId }) => {
    const back = former.parse(before).recruiterId;
    await assignRecruiter(viewer, { applicationId, recruiterId: back, formerRecruiterId: recruiterId });
  },
};
