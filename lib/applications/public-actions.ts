"use server";

import { redirect } from "next/navigation";
import { askAgainIfOdd } from "@/lib/abuse/ask-again-if-odd";
import { currentVisitor, publicAction } from "@/lib/action";
import { findDraftCookie, forgetDraftToken } from "@/lib/drafts/draft-cookie";
import { draftFieldsOf } from "@/lib/drafts/draft-fields";
import { holdResume } from "@/lib/drafts/hold-resume";
import { saveDraft } from "@/lib/drafts/save-draft";
import { languageField } from "@/lib/i18n/locales";
import { isReadRequest } from "@/lib/publications/read-button";
import { takeFileText } from "@/lib/publications/take-file-text";
import { findUploadBrowser } from "@/lib/uploads/upload-browser";
import type { ApplyResult } from "./apply-result";
import { findBrowserKey, keepBrowserKey } from "./browser-key";
import { keptForm } from "./kept-form";
import { readBack } from "./read-back";
import { receivedPath } from "./received-path";
import { onlyKnownFields, wantsDraft } from "./submission-fields";
import { submitApplication } from "./submit-application";
import { submissionEnvelope } from "./submit-schemas";

/**
 * The form's one action: a second one would have no state of its own without JavaScript. Its button decides
 * whether the application is sent, or only kept, read or said in another language.
 */
export async function submitApplicationAction(_: ApplyResult | null, form: FormData): Promise<ApplyResult> {
  const known = await takeFileText(onlyKnownFields(form));
  if (form instanceof FormData && form.has(languageField)) return keptForm(known);
  if (isReadRequest(form)) return readBack(await currentVisitor(), known);
  if (wantsDraft(form)) return keepDraft(known);
  return publicAction(submissionEnvelope, async (visitor, input): Promise<never> => {
    const browserKey = await findBrowserKey();
    const [uploadBrowser, draftToken] = await Promise.all([findUploadBrowser(), findDraftCookie(input.slug)]);
    await askAgainIfOdd(visitor, {
      trap: input.subject,
      stamp: input.stamp,
      isDraft: draftToken !== undefined,
      form: input.submissionKey ?? String(input.email),
      locale: input.locale,
    });
    const sent = await submitApplication(visitor, { ...input, browserKey, uploadBrowser, draftToken });
    await keepBrowserKey(browserKey ?? input.submissionKey);
    await forgetDraftToken(sent.slug);
    redirect(receivedPath(sent.locale, sent.slug, sent.reference));
  })(null, known);
}

function keepDraft(form: FormData): Promise<ApplyResult> {
  return publicAction(submissionEnvelope, async (visitor, { slug, locale, submissionKey, email }) => {
    const [browserKey, token] = await Promise.all([findBrowserKey(), findDraftCookie(slug)]);
    const saved = await saveDraft(visitor, {
      slug,
      locale,
      submissionKey,
      browserKey,
      token,
      email: typeof email === "string" ? email : "",
      fields: draftFieldsOf(form),
      upload: await holdResume(visitor, form.get("resume")),
    });
    await keepBrowserKey(browserKey ?? submissionKey);
    return saved;
  })(null, form);
}
