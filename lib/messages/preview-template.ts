import "server-only";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { composeMail } from "@/lib/mail/compose-mail";
import { getOrganisation } from "@/lib/organisation/queries";
import { parseInput } from "@/lib/parse-input";
import { problemsOf } from "./check-template";
import { fillTemplate } from "./fill-template";
import { sampleLink, sampleValues } from "./sample-values";
import { isTemplateKind } from "./template-kinds";
import { type MailPreview, type PreviewTemplateInput, previewTemplateInput } from "./template-schemas";

/** The mail a template makes, through all that a real one goes through. @throws AppError `forbidden`, `invalid` */
export async function previewTemplate(viewer: Viewer, input: PreviewTemplateInput): Promise<MailPreview> {
  assertCan(viewer, "template.edit");
  const { kind, locale, subject, text } = parseInput(previewTemplateInput, input);
  if (!isTemplateKind(kind)) throw new AppError("invalid", "There is no such mail.");
  const { name: organisation } = await getOrganisation();
  const values = sampleValues(locale, organisation, viewer.name);
  const mail = await composeMail(
    {
      kind,
      locale,
      subject: fillTemplate(subject, values),
      text: fillTemplate(text, values),
      link: sampleLink(locale),
    },
    organisation,
  );
  return { ...mail, problems: problemsOf(kind, { subject, text }) };
}
