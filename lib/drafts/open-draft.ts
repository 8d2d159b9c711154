import "server-only";
import { offerUpload } from "./draft-upload";
import { findDraft } from "./find-draft";
import type { DraftView } from "./schemas";

type Opening = { slug: string; token: string; browser: string | undefined };

/** A draft as the page of its form shows it, its résumé bound to this browser. */
export async function openDraft({ slug, token, browser }: Opening): Promise<DraftView | null> {
  const draft = await findDraft(slug, token);
  if (!draft) return null;
  const { uploadId, ...view } = draft;
  return { ...view, resume: uploadId && browser ? await offerUpload(uploadId, browser) : null };
}
