import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const addShareLinkInput = z.object({ jobId: z.uuid(), name: requiredLine("a name", 60) });

export type AddShareLinkInput = z.input<typeof addShareLinkInput>;

export const retireShareLinkInput = z.object({ linkId: z.uuid(), use: z.enum(["stop", "go on"]) });

export type RetireShareLinkInput = z.input<typeof retireShareLinkInput>;

export type ShareLinkView = { id: string; name: string; url: string; isRetired: boolean };
