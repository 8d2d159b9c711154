"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { deleteTag } from "./delete-tag";
import { type DeletedTag, deleteTagInput, type TagView, updateTagInput } from "./schemas";
import { updateTag } from "./update-tag";

export async function updateTagAction(
  previous: ActionResult<TagView> | null,
  form: FormData,
): Promise<ActionResult<TagView>> {
  return action(updateTagInput, (viewer, input) => thenReload(updateTag(viewer, input)))(previous, form);
}

export async function deleteTagAction(
  previous: ActionResult<DeletedTag> | null,
  form: FormData,
): Promise<ActionResult<DeletedTag>> {
  return action(deleteTagInput, (viewer, input) => thenReload(deleteTag(viewer, input)))(previous, form);
}

async function thenReload<T>(done: Promise<T>): Promise<T> {
  const result = await done;
  revalidatePath("/desk/settings/tags");
  return result;
}
