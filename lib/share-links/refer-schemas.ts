import { z } from "zod";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { locales } from "@/lib/i18n/locales";
import { longText, requiredLine } from "@/lib/staff-text";

/** How long somebody who was suggested is remembered when they do not apply. */
export const referralDays = 30;

const askFirst = "Please ask them first.";

export const referInput = z.object({
  jobId: z.uuid("Choose a job."),
  /** Random, made with the page: the same form sent twice is one referral. */
  submissionKey: z.uuid(),
  fullName: requiredLine("a name", 200),
  email: z
    .string("Enter an e-mail address.")
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("Enter an e-mail address like name@example.org.")),
  locale: z.enum(locales, "Choose a language."),
  why: longText(2_000).refine((why) => why.trim() !== "", "Write a sentence or two."),
  /** Sent with a résumé only: they are added at once, and told so. */
  resume: z
    .custom<File>((value) => value instanceof File)
    // A field left empty arrives as a file without bytes, under whatever name.
    .transform((file) => (file.size > 0 ? file : undefined))
    .refine(
      (file) => !file || file.size <= maxResumeBytes,
      "This file is larger than 10 MB. Please choose a smaller one.",
    )
    .optional(),
  knows: z.boolean(askFirst).refine((knows) => knows, askFirst),
});

/** A role that is open to everybody. */
export type ReferJob = { id: string; slug: string; title: string };

export type ReferInput = z.output<typeof referInput>;

/** The same whether or not they had applied already: that is not for everybody to know. */
export type ReferView = { fullName: string };
