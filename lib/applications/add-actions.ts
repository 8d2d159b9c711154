"use server";

import { redirect } from "next/navigation";
import { type ActionResult, action } from "@/lib/action";
import { addApplication } from "./add-application";
import { type AddApplicationView, addApplicationInput } from "./add-schemas";

export async function addApplicationAction(
  previous: ActionResult<AddApplicationView> | null,
  form: FormData,
): Promise<ActionResult<AddApplicationView>> {
  return action(addApplicationInput, async (viewer, input) => {
    const added = await addApplication(viewer, input);
    if (added.outcome === "added") redirect(`/desk/applications/${added.applicationId}`);
    return added;
  })(previous, form);
}
