"use server";

import { redirect } from "next/navigation";
import { type ActionResult, publicAction } from "@/lib/action";
import { languageField } from "@/lib/i18n/locales";
import { findUploadBrowser } from "@/lib/uploads/upload-browser";
import { findBrowserKey, keepBrowserKey } from "./browser-key";
import { keptForm } from "./kept-form";
import { receivedPath } from "./received-path";
import { onlyKnownFields } from "./submission-fields";
import { submitApplication } from "./submit-application";
import { submissionEnvelope } from "./submit-schemas";

export async function submitApplicationAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  if (form instanceof FormData && form.has(languageField)) return keptForm(form);
  return publicAction(submissionEnvelope, async (visitor, input): Promise<never> => {
    const browserKey = await findBrowserKey();
    const uploadBrowser = await findUploadBrowser();
    const sent = await submitApplication(visitor, { ...input, browserKey, uploadBrowser });
    await keepBrowserKey(browserKey ?? input.submissionKey);
    redirect(receivedPath(sent.locale, sent.slug, sent.reference));
  })(previous, onlyKnownFields(form));
}
