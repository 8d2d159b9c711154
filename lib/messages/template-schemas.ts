import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";
import { longText, requiredLine } from "@/lib/staff-text";
import type { TemplateKind } from "./template-kinds";

const words = {
  subject: requiredLine("a subject", 200),
  text: longText(10_000).refine((text) => text.trim() !== "", "Write the text."),
};

const name = requiredLine("a name", 80);

export const updateTemplateInput = z.object({
  templateId: z.uuid(),
  /** The state the person saw when they began to type. */
  seenUpdatedAt: z.iso.datetime(),
  /** Only a colleague's template has one to choose. */
  name: name.optional(),
  ...words,
});

export const createTemplateInput = z.object({
  name,
  locale: z.enum(locales, "Choose a language."),
  ...words,
});

/** Looked at while it is being written: empty and wrong is as good as any. */
export const previewTemplateInput = z.object({
  kind: z.string().max(40),
  locale: z.enum(locales),
  subject: z.string().max(10_000),
  text: z.string().max(100_000),
});

export type UpdateTemplateInput = z.input<typeof updateTemplateInput>;
export type CreateTemplateInput = z.input<typeof createTemplateInput>;
export type PreviewTemplateInput = z.input<typeof previewTemplateInput>;

export type TemplateRow = {
  id: string;
  kind: TemplateKind;
  locale: Locale;
  name: string;
  subject: string;
  updatedAt: string;
  /** Null while it says what it came with. */
  updatedBy: string | null;
};

export type TemplateView = TemplateRow & { text: string };

/** A mail as it leaves: what stands for its link is a made-up one. */
export type MailPreview = {
  subject: string;
  text: string;
  html: string;
  problems: { subject: string | null; text: string | null };
};
