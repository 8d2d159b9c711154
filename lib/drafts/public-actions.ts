"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { defaultLocale, localePath, locales, toLocale } from "@/lib/i18n/locales";
import { findDraftCookie, forgetDraftToken } from "./draft-cookie";
import { deleteDraft } from "./erase-drafts";
import { requestDraftLink } from "./request-draft-link";

const askedFor = z.object({
  slug: z.string().default(""),
  email: z.string().default(""),
  locale: z.enum(locales).catch(defaultLocale),
});

export async function requestDraftLinkAction(
  previous: ActionResult<{ email: string }> | null,
  form: FormData,
): Promise<ActionResult<{ email: string }>> {
  return publicAction(askedFor, requestDraftLink)(previous, form);
}

const slugOf = z.string().regex(/^[a-z0-9-]{1,200}$/);

/** Erases the draft this browser has open; for a link that opens nothing, forgets the link. */
export async function deleteDraftAction(form: FormData): Promise<void> {
  const slug = slugOf.safeParse(form instanceof FormData ? form.get("slug") : null).data;
  if (!slug) redirect("/");
  const token = await findDraftCookie(slug);
  if (token) await deleteDraft(token);
  await forgetDraftToken(slug);
  redirect(localePath(toLocale(form.get("locale")), `/jobs/${slug}/apply`));
}
