"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { setDigest, setDigestInput } from "./set-digest";

export async function setDigestAction(
  previous: ActionResult<{ wantsDigest: boolean }> | null,
  form: FormData,
): Promise<ActionResult<{ wantsDigest: boolean }>> {
  const result = await action(setDigestInput, setDigest)(previous, form);
  if (result.ok) revalidatePath("/desk/settings/account");
  return result;
}
