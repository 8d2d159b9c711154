import { z } from "zod";
import { maxResumeBytes } from "@/lib/documents/schemas";
import { fillText } from "@/lib/fill-text";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import type { Messages as Catalogue } from "@/lib/i18n/messages";
import {
  publicationMarksSchema,
  publicationsFileSchema,
  publicationsTextSchema,
} from "@/lib/publications/publications-schema";
import { longText } from "@/lib/text-schemas";
import { isUploadToken } from "@/lib/uploads/schemas";
import { answersSchema } from "./answers-schema";
import type { ApplyQuestion } from "./apply-form-view";
import { fitTogether } from "./files-together";
import { personFields, personLimits } from "./person-fields";

/** The catalogue's sentences, handed in so that browsers get one language and rules need no request. */
export type ApplyMessages = { labels: Catalogue["apply"]["labels"]; errors: ApplyErrors };
export type ApplyErrors = Catalogue["apply"]["errors"];

export const limits = { ...personLimits, coverLetter: 20_000 } as const;

/** Which form this is: around what it says. */
export const submissionEnvelope = z.looseObject({
  slug: z.string().max(200),
  locale: z.enum(locales).catch(defaultLocale),
  /** Random, made with the page: the same form sent twice is one application. */
  submissionKey: z.uuid().optional().catch(undefined),
});

/** One schema for browser and rule, made from the job's questions. Fields nobody asked for fall away. */
export function applyFormSchema(questions: ApplyQuestion[], { labels, errors }: ApplyMessages) {
  return z
    .object({
      resume: resumeSchema(labels.resume, errors),
      coverLetter: longText({ label: labels.coverLetter, limit: limits.coverLetter, messages: errors }),
      ...personFields({ labels, errors }),
      publicationsText: publicationsTextSchema({ ...errors, ...labels }),
      publicationsFile: publicationsFileSchema({ ...errors, ...labels }),
      publications: publicationMarksSchema({ ...errors, ...labels }),
      answers: answersSchema(questions, errors),
      consent: z.literal("on", errors.consent),
    })
    .refine(fitTogether, { path: ["resume"], error: errors.largeTogether });
}

export type ApplyFormInput = z.input<ReturnType<typeof applyFormSchema>>;
export type FilledForm = z.output<ReturnType<typeof applyFormSchema>>;

/**
 * `browserKey` is remembered by the browser that sent a form before; see `referenceOf`. `draftToken` is that of
 * the draft it has open.
 */
export type SubmitApplicationInput = {
  slug: string;
  locale?: Locale;
  submissionKey?: string;
  browserKey?: string;
  /** Whose uploads a token in this form may name. */
  uploadBrowser?: string;
  /** Of the text that stood beside the box. */
  consentVersion?: unknown;
  draftToken?: string;
  /** Of the share link that led to the form. */
  source?: unknown;
} & {
  [Field in keyof ApplyFormInput]?: unknown;
};

export type SubmitApplicationView = { slug: string; locale: Locale; reference: string };

/**
 * The file, or the token of one that was sent ahead. What the bytes are is found out on the server; here only
 * what every browser can tell beforehand.
 */
function resumeSchema(label: string, errors: ApplyErrors) {
  return z
    .custom<File | string>((value) => isChosenFile(value) || isUploadToken(value), {
      error: fillText(errors.missingFile, { label }),
      abort: true,
    })
    .refine((file) => typeof file === "string" || file.size > 0, errors.emptyFile)
    .refine((file) => typeof file === "string" || file.size <= maxResumeBytes, errors.largeFile);
}

function isChosenFile(value: unknown): boolean {
  return value instanceof File && (value.name !== "" || value.size > 0);
}
