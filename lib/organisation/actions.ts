"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { type OrganisationSettingsView, updateOrganisationInput } from "./schemas";
import { updateOrganisation } from "./update-organisation";

export async function updateOrganisationAction(
  previous: ActionResult<OrganisationSettingsView> | null,
  form: FormData,
): Promise<ActionResult<OrganisationSettingsView>> {
  const result = await action(updateOrganisationInput, updateOrganisation)(previous, form);
  // Also after a conflict, so that the next save is about what is there now.
  if (result.ok || result.error.code === "conflict") revalidatePath("/", "layout");
  return result;
}
