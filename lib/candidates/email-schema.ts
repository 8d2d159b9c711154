import { z } from "zod";
import { fillText } from "@/lib/fill-text";
import { lineText, type TextMessages } from "@/lib/text-schemas";

export const emailMaxLength = 254;

/** `label` names the field in the messages; `wrong` is said of anything that is no address. */
export function emailSchema(label: string, messages: TextMessages & { wrongEmail: string; missing: string }) {
  return lineText({ label, limit: emailMaxLength, messages }).superRefine((value, context) => {
    const message = value === "" ? fillText(messages.missing, { label }) : messages.wrongEmail;
    if (!isEmail(value)) context.addIssue({ code: "custom", message });
  });
}

/** What browsers take for an address, with a dot in its domain: ASCII alone, so a full-width @ is none. */
function isEmail(value: string): boolean {
  return z.regexes.html5Email.test(value) && /\.[^.]{2,}$/.test(value);
}
