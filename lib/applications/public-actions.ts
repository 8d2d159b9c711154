"use server";

import { redirect } from "next/navigation";
import { currentVisitor, publicAction } from "@/lib/action";
import { languageField } from "@/lib/i18n/locales";
import { isReadRequest } from "@/lib/publications/read-button";
import { takeFileText } from "@/lib/publications/take-file-text";
import { findUploadBrowser } from "@/lib/uploads/upload-browser";
import type { ApplyResult } from "./apply-result";
import { findBrowserKey, keepBrowserKey } from "./browser-key";
import { keptForm } from "./kept-form";
import { readBack } from "./read-back";
import { receivedPath } from "./received-path";
import { onlyKnownFields } from "./submission-fields";
import { submitApplication } from "./submit-application";
import { submissionEnvelope } from "./submit-schemas";

export async function submitApplicationAction(_: ApplyResult | null, form: FormData): Promise<ApplyResult> {
  const known = await takeFileText(onlyKnownFields(form));
  if (form instanceof FormData && form.has(languageField)) return keptForm(known);
  if (isReadRequest(form)) return readBack(await currentVisitor(), known);
  return publicAction(submissionEnvelope, async (visitor, input): Promise<never> => {
    const browserKey = await findBrowserKey();
    const uploadBrowser = await findUploadBrowser();
    const sent = await submitApplication(visitor, { ...input, browserKey, uploadBrowser });
    await keepBrowserKey(browserKey ?? input.submissionKey);
    redirect(receivedPath(sent.locale, sent.slug, sent.reference));
  })(null, known);
}
