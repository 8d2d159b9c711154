import { z } from "zod";
import { emailSchema } from "@/lib/candidates/email-schema";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import type { DraftFields } from "./draft-fields";

/** Nothing but the address is needed: the rest is kept as it stands. */
export function saveDraftInput({ labels, errors }: Messages["apply"]) {
  return z.looseObject({
    slug: z.string().max(200),
    locale: z.enum(locales).catch(defaultLocale),
    submissionKey: z.uuid().optional().catch(undefined),
    email: emailSchema(labels.email, errors),
  });
}

export type SaveDraftInput = {
  slug: string;
  locale?: Locale;
  email: string;
  fields: DraftFields;
  submissionKey?: string;
  /** Remembered by the browser since it sent or kept a form before. */
  browserKey?: string;
  upload?: HeldUpload | null;
  /** Of the draft this browser has open by a link of ours. */
  token?: string;
};

/** The fields come along for a browser without JavaScript, whose page is made anew. */
export type SavedDraftView = { email: string; savedAt: string; fields: DraftFields };

/** A file sent ahead, and the browser it is bound to. */
export type HeldUpload = { token: string; browser: string };

export type KeptResume = { token: string; fileName: string; sizeBytes: number };

/** A draft as its writer gets it back. */
export type DraftView = {
  email: string;
  fields: DraftFields;
  savedAt: string;
  expiresAt: string;
  resume: KeptResume | null;
};
