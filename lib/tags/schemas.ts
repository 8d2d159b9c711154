import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const tagColours = ["grey", "blue", "green", "amber", "red", "violet"] as const;
export type TagColour = (typeof tagColours)[number];

export type TagView = { id: string; name: string; colour: TagColour };

export const tagApplicationInput = z.object({
  applicationId: z.uuid(),
  /** A name that no tag has yet makes one. */
  name: requiredLine("a tag", 40),
});
export type TagApplicationInput = z.input<typeof tagApplicationInput>;

export const untagApplicationInput = z.object({ applicationId: z.uuid(), tagId: z.uuid() });
export type UntagApplicationInput = z.input<typeof untagApplicationInput>;
