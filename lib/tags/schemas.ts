import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const tagColours = ["grey", "blue", "green", "amber", "red", "violet"] as const;
export type TagColour = (typeof tagColours)[number];

export type TagView = { id: string; name: string; colour: TagColour };

export const tagColourNames: Record<TagColour, string> = {
  grey: "Grey",
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  violet: "Violet",
};

/** `count`: the applications of those one may see that have it. */
export type CountedTag = TagView & { count: number };

const name = requiredLine("a tag", 40);

export const tagApplicationInput = z.object({
  applicationId: z.uuid(),
  /** A name that no tag has yet makes one. */
  name,
});
export type TagApplicationInput = z.input<typeof tagApplicationInput>;

export const untagApplicationInput = z.object({ applicationId: z.uuid(), tagId: z.uuid() });
export type UntagApplicationInput = z.input<typeof untagApplicationInput>;

/** `seenName` and `seenColour`: what it was called when the form was opened. */
export const updateTagInput = z.object({
  tagId: z.uuid(),
  name,
  colour: z.enum(tagColours, "Choose a colour."),
  seenName: z.string().max(40),
  seenColour: z.enum(tagColours),
});
export type UpdateTagInput = z.input<typeof updateTagInput>;

/** `intoTagId`: the tag its applications get instead; none when it is left out. */
export const deleteTagInput = z.object({
  tagId: z.uuid(),
  intoTagId: z.preprocess((given) => (given === "" ? undefined : given), z.uuid().optional()),
});
export type DeleteTagInput = z.input<typeof deleteTagInput>;

/** How many applications had it. */
export type DeletedTag = TagView & { count: number; into: string | null };
