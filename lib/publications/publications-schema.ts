import { z } from "zod";
import { fillText } from "@/lib/fill-text";
import { lineText, longText, type TextMessages } from "@/lib/text-schemas";
import { publicationLimits } from "./publication";
import { noText } from "./take-file-text";

export type PublicationMessages = TextMessages & {
  publications: string;
  unreadablePublications: string;
  largePublications: string;
  tooManySelected: string;
  missingContribution: string;
  contribution: string;
};

/** What a candidate says about one publication; names no author when left to be found by name. */
export type PublicationMark = { place: string; isSelected: boolean; contribution: string };

export function publicationsTextSchema(messages: PublicationMessages) {
  const { publications: label } = messages;
  return longText({ label, limit: publicationLimits.textCharacters, messages });
}

/** The action puts a file's text to what was typed and takes the file away, unless it cannot. */
export function publicationsFileSchema(messages: PublicationMessages) {
  return z
    .unknown()
    .optional()
    .superRefine((file, context) => {
      const isLarge = file instanceof File && file.size > publicationLimits.fileBytes;
      const message = isLarge ? messages.largePublications : messages.unreadablePublications;
      if (isLarge || file === noText) context.addIssue({ code: "custom", message });
    });
}

/** By the key of each publication. Keys that the text does not hold say nothing. */
export function publicationMarksSchema(messages: PublicationMessages) {
  const limit = publicationLimits.contribution;
  const contribution = lineText({ label: messages.contribution, limit, messages });
  const mark = z.preprocess(
    (typed) => {
      const { place, selected, contribution: said } = isRecord(typed) ? typed : {};
      const isSelected = selected === "on";
      return {
        place: typeof place === "string" ? place : "",
        isSelected,
        contribution: isSelected ? said : "",
      };
    },
    z
      .object({ place: z.string(), isSelected: z.boolean(), contribution })
      .refine((marked) => !marked.isSelected || marked.contribution !== "", {
        path: ["contribution"],
        message: messages.missingContribution,
      }),
  );
  return z
    .preprocess((typed) => (isRecord(typed) ? typed : {}), z.record(z.string(), mark))
    .superRefine((marks, context) => {
      const count = Object.values(marks).filter(({ isSelected }) => isSelected).length;
      if (count <= publicationLimits.selected) return;
      const message = fillText(messages.tooManySelected, { limit: publicationLimits.selected, count });
      context.addIssue({ code: "custom", message });
    });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
