import { z } from "zod";

/** Between the processes: keys, never data. */
export const changeChannel = "assay_changes";

export const notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("change"),
    jobId: z.uuid(),
    applicationId: z.uuid().nullable(),
    readers: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal("colleague"), userId: z.uuid() }),
  z.object({ kind: z.literal("end"), userId: z.uuid().optional(), jobId: z.uuid().optional() }),
]);

export type Notice = z.infer<typeof notice>;
