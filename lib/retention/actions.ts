"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/action";
import { liftLegalHold } from "./lift-legal-hold";
import {
  jobRetentionInput,
  liftHoldInput,
  type RetentionMode,
  setHoldInput,
  updateRetentionInput,
} from "./schemas";
import { setLegalHold } from "./set-legal-hold";
import { updateJobRetention } from "./update-job-retention";
import { updateRetention } from "./update-retention";

type Previous<T> = ActionResult<T> | null;
type Result<T> = Promise<ActionResult<T>>;

export async function updateRetentionAction(
  previous: Previous<{ mode: RetentionMode }>,
  form: FormData,
): Result<{ mode: RetentionMode }> {
  return thenReload(action(updateRetentionInput, updateRetention)(previous, form));
}

export async function updateJobRetentionAction(
  previous: Previous<{ months: number | null }>,
  form: FormData,
): Result<{ months: number | null }> {
  const asTyped = jobRetentionInput.transform(({ jobId, months }) => ({
    jobId,
    months: String(months ?? ""),
  }));
  return thenReload(action(asTyped, updateJobRetention)(previous, form));
}

export async function setHoldAction(
  previous: Previous<{ isHeld: true }>,
  form: FormData,
): Result<{ isHeld: true }> {
  return thenReload(action(setHoldInput, setLegalHold)(previous, form));
}

export async function liftHoldAction(
  previous: Previous<{ isHeld: false }>,
  form: FormData,
): Result<{ isHeld: false }> {
  return thenReload(action(liftHoldInput, liftLegalHold)(previous, form));
}

async function thenReload<T>(done: Promise<T>): Promise<T> {
  const result = await done;
  revalidatePath("/desk", "layout");
  return result;
}
