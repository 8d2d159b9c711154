"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { mailInput } from "./outbox-schemas";
import { retryMail } from "./retry-mail";

export async function retryMailAction(
  previous: ActionResult<{ mailId: string }> | null,
  form: FormData,
): Promise<ActionResult<{ mailId: string }>> {
  const result = await action(mailInput, retryMail)(previous, form);
  if (result.ok || result.error.code === "conflict") revalidatePath("/desk/settings/outbox", "layout");
  return result;
}
