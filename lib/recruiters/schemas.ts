import { z } from "zod";

/** A colleague who looks after applications, or could. */
export type RecruiterView = { id: string; name: string };

export const assignRecruiterInput = z.object({
  applicationId: z.uuid(),
  /** Null is nobody. */
  recruiterId: z.uuid("Choose a colleague.").nullable(),
  /** Who looks after it at that moment; taking an assignment back says whom it would take it from. */
  formerRecruiterId: z.uuid().nullish(),
});
export type AssignRecruiterInput = z.input<typeof assignRecruiterInput>;

export type AssignRecruiterView = {
  applicationId: string;
  recruiter: RecruiterView | null;
  /** Who looked after it before: assigning it back undoes this. */
  former: RecruiterView | null;
};
