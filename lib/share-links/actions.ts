"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { addShareLink } from "./add-share-link";
import { retireShareLink } from "./retire-share-link";
import { addShareLinkInput, retireShareLinkInput } from "./schemas";

const settingsPage = "/desk/jobs/[slug]/settings";

export async function addShareLinkAction(
  previous: ActionResult<{ linkId: string }> | null,
  form: FormData,
): Promise<ActionResult<{ linkId: string }>> {
  return action(addShareLinkInput, async (viewer, input) => {
    const added = await addShareLink(viewer, input);
    revalidatePath(settingsPage, "page");
    return added;
  })(previous, form);
}

export async function retireShareLinkAction(
  previous: ActionResult<{ isRetired: boolean }> | null,
  form: FormData,
): Promise<ActionResult<{ isRetired: boolean }>> {
  return action(retireShareLinkInput, async (viewer, input) => {
    const changed = await retireShareLink(viewer, input);
    revalidatePath(settingsPage, "page");
    return changed;
  })(previous, form);
}
