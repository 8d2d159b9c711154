import "server-only";
import { AppError } from "@/lib/errors";
import { wrongPlace } from "./fill-template";
import { type TemplateKind, templateKinds } from "./template-kinds";

type Words = { subject: string; text: string };
type Problems = { subject: string | null; text: string | null };

/** What a template could not be filled with; the link is a button, which no subject holds. */
export function problemsOf(kind: TemplateKind, { subject, text }: Words): Problems {
  const { variables, needsLink } = templateKinds[kind];
  const isLinkMissing = needsLink && !/\{\{\s*link\s*\}\}/.test(text);
  return {
    subject: wrongPlace(
      subject,
      variables.filter((name) => name !== "link" && name !== "greeting" && name !== "next"),
    ),
    text:
      wrongPlace(text, variables) ??
      (isLinkMissing ? "This mail is of no use without {{link}}: put it in a paragraph of its own." : null),
  };
}

/** @throws AppError `invalid` at the field whose places are wrong */
export function checkTemplate(kind: TemplateKind, words: Words): void {
  const { subject, text } = problemsOf(kind, words);
  if (!subject && !text) return;
  throw new AppError("invalid", "Please check the marked fields.", {
    fieldErrors: { ...(subject && { subject: [subject] }), ...(text && { text: [text] }) },
  });
}
