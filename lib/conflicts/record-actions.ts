"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { ownRecordInput } from "./record-schemas";
import { saveOwnRecord } from "./save-own-record";

type Saved = { version: number };

export async function saveOwnRecordAction(
  previous: ActionResult<Saved> | null,
  form: FormData,
): Promise<ActionResult<Saved>> {
  const save = action(ownRecordInput, async (viewer, input) => {
    const { version } = await saveOwnRecord(viewer, input);
    return { version };
  });
  const result = await save(previous, form);
  if (result.ok) revalidatePath("/desk/settings/account");
  return result;
}
