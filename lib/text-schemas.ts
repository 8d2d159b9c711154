import { z } from "zod";
import { fillText } from "./fill-text";

/**
 * How the text schemas speak: `{label}`, `{limit}` and `{count}` stand for the field's own; `numbers` is the
 * language whose signs part thousands and decimals.
 */
export type TextMessages = { unreadable: string; tooLong: string; nullCharacter: string; numbers: string };

type TextOptions = { label: string; limit: number; messages: TextMessages };

/** One line, without the blanks around it; an empty field is an empty string. */
export function lineText(options: TextOptions) {
  return text(options, (value) => value.replace(/[\r\n\t]+/g, " ").trim());
}

/** Several lines, kept as typed but for the line ends, which browsers send as two characters. */
export function longText(options: TextOptions) {
  return text(options, (value) => (value.trim() === "" ? "" : value.replace(/\r\n?/g, "\n")));
}

function text({ label, limit, messages }: TextOptions, clean: (value: string) => string) {
  return z
    .string(fillText(messages.unreadable, { label }))
    .default("")
    .transform(clean)
    .superRefine((value, context) => {
      const count = characterCount(value);
      if (count > limit)
        addIssue(context, fillText(messages.tooLong, { label, limit, count }, messages.numbers));
      // PostgreSQL cannot hold it, and leaving it out would change what was written.
      if (value.includes("\0")) addIssue(context, fillText(messages.nullCharacter, { label }));
    });
}

function addIssue(context: z.RefinementCtx, message: string) {
  context.addIssue({ code: "custom", message });
}

/** As a person counts: an emoji outside the basic plane is one character, not two. */
function characterCount(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}
