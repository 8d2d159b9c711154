"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { createTemplate } from "./create-template";
import { createTemplateInput, type TemplateView, updateTemplateInput } from "./template-schemas";
import { updateTemplate } from "./update-template";

export async function updateTemplateAction(
  previous: ActionResult<TemplateView> | null,
  form: FormData,
): Promise<ActionResult<TemplateView>> {
  const result = await action(updateTemplateInput, updateTemplate)(previous, form);
  if (result.ok || result.error.code === "conflict") revalidatePath("/desk/settings/templates", "layout");
  return result;
}

export async function createTemplateAction(
  previous: ActionResult<{ templateId: string }> | null,
  form: FormData,
): Promise<ActionResult<{ templateId: string }>> {
  const result = await action(createTemplateInput, createTemplate)(previous, form);
  if (result.ok) revalidatePath("/desk/settings/templates", "layout");
  return result;
}
